import type { Snapshot } from '../contract/index.js';
import { underDraft } from './compose.js';
import { draftOf, type Draft } from './storage/drafts.js';
import { same, type Members, type NewWish, type Wish } from './outbox/wish.js';

/** What the person has before them when they act on an object: the backend's word, what was accepted since, what is typed. */
export interface Seen extends Snapshot<Members> {
  wishes: readonly Wish[];
  draft: Draft;
}

/** The draft after typing; what is typed back to what it was is no draft any more. */
export function typed(members: Members, { value: confirmed, version, wishes, draft }: Seen): Draft {
  const next = { ...draft };
  for (const [member, value] of Object.entries(members)) {
    const under = underDraft(member, confirmed, wishes);
    const base = draft[member] ?? draftOf(value, under.value ?? null, version);
    if (under.settled && same(value, under.value)) delete next[member];
    else next[member] = { ...base, value };
  }
  return next;
}

/** What is asked to be saved of these members: what is typed, else what was refused. Without fields: nothing. */
export function asked(members: readonly string[], seen: Seen): Pick<NewWish, 'fields' | 'base' | 'version'> {
  const { value: confirmed, wishes, draft } = seen;
  const wish = { fields: {} as Members, base: {} as Members, version: seen.version };
  for (const member of members) {
    const bad = wishes.findLast((one) => one.state !== 'pending' && member in one.fields);
    const typed = draft[member];
    if (!typed && !bad) continue;
    wish.fields[member] = typed ? typed.value : bad!.fields[member]!;
    wish.base[member] = typed ? typed.base : (confirmed[member] ?? null);
    // What somebody else changed while it was being typed is found by the backend, at the version that was seen.
    if (typed && !same(typed.base, confirmed[member]) && !wishes.some((one) => member in one.fields)) wish.version = typed.version;
  }
  return wish;
}
