import type { AdapterError, Json, Snapshot } from '../contract/index.js';
import { merge, versionFor, nextBatch, type Batch } from './batch.js';
import type { Waiting } from './resource-state.js';
import type { Edit, Kept } from './storage.js';
import { omit, pick, retention, same, type Footprint, type Members, type Wish } from './wish.js';

/** The edits that the sender makes on disk. Pure: a transaction may run anywhere. */

const isBad = (wish: Wish) => wish.state !== 'pending';

/** What the person said again since needs no decision any more; a tab that did not know of the conflict does not end it. */
function superseded(wishes: readonly Wish[]): { put: Wish[]; remove: Wish[] } {
  const put: Wish[] = [];
  const remove: Wish[] = [];
  wishes.forEach((wish, at) => {
    if (!isBad(wish)) return;
    const knowing = (next: Wish, member: string) =>
      wish.state === 'refused' || [wish.fields[member], wish.theirs?.[member]].some((seen) => same(seen, next.base[member]));
    const decided = wishes.slice(at + 1).filter((next) => !isBad(next));
    const later = decided.flatMap((next) => Object.keys(next.fields).filter((member) => knowing(next, member)));
    const fields = omit(wish.fields, later);
    if (!Object.keys(fields).length && later.length) remove.push(wish);
    else if (Object.keys(fields).length < Object.keys(wish.fields).length) put.push({ ...wish, fields });
  });
  return { put, remove };
}

export type Next = { is: 'nothing' } | { is: 'later'; until: number } | { is: 'batch'; batch: Batch };

export interface Choice {
  now: number;
  newId(): string;
  /** A wish that waits for a proof goes on only where the person can give it. */
  mayAsk(wish: Wish): boolean;
}

/** Freezes what is to be sent next. */
export function freeze({ wishes, footprints }: Kept, { now, newId, mayAsk }: Choice): Edit<Next> {
  const { put, remove } = superseded(wishes);
  const pending = wishes.filter((wish) => !isBad(wish));
  const expired = pending.filter((wish) => now - wish.at > retention);
  if (expired.length) {
    const gone: Wish[] = expired.map((wish) => ({ ...wish, state: 'refused', error: { code: 'gone' } }));
    return { put: gone, result: { is: 'later', until: now } };
  }
  const first = pending[0];
  if (!first || (first.waiting === 'verification' && !mayAsk(first))) return { put, remove, result: { is: 'nothing' } };
  if (first.until !== undefined && first.until > now) return { put, remove, result: { is: 'later', until: first.until } };
  const batch = nextBatch(pending, newId)!;
  const frozen = batch.wishes.map((wish) => ({ ...wish, batch: batch.id }));
  const created = footprints.find((footprint) => footprint.id !== undefined)?.id;
  const target = created ?? first.target;
  return {
    put: [...put, ...frozen],
    remove,
    result: {
      is: 'batch',
      batch: { ...batch, footprints, wishes: frozen, version: versionFor(batch, footprints), ...(target !== undefined && { target }) },
    },
  };
}

const stillThere = (batch: Batch, { wishes }: Kept) => wishes.filter((wish) => wish.batch === batch.id);

export function confirm(batch: Batch, snapshot: Snapshot<unknown> | undefined, now: number) {
  const answered = (snapshot?.value ?? {}) as Members;
  const footprint: Footprint = {
    key: batch.wishes[0]!.key,
    from: batch.version,
    to: snapshot?.version,
    sent: batch.fields,
    answered: pick(answered, Object.keys(batch.fields)),
    ...(typeof answered['id'] === 'string' && { id: answered['id'] }),
    at: now,
  };
  return (kept: Kept): Edit<void> => ({ remove: stillThere(batch, kept), footprint, result: undefined });
}

export const wait =
  (batch: Batch, waiting: Waiting, error?: AdapterError) =>
  (kept: Kept): Edit<void> => ({
    put: stillThere(batch, kept).map((wish) => ({ ...wish, waiting, ...(error && { error: { code: error.code } }) })),
    result: undefined,
  });

interface Split {
  bad: readonly string[];
  mark: Pick<Wish, 'state' | 'error'>;
  again: readonly string[];
  /** What the backend holds, when `again` starts from there. */
  theirs?: Members;
  version?: string;
}

/** Parts a batch that was not accepted as it is: what needs the person keeps its id, so that who waits for it is told. */
function split(wishes: readonly Wish[], { bad, mark, again, theirs, version }: Split): Edit<void> {
  const edit = { put: [] as Wish[], remove: [] as Wish[], add: [] as Omit<Wish, 'seq'>[], result: undefined };
  const rebased = new Set<string>();
  for (const wish of wishes) {
    const { batch: _, waiting: __, error: ___, seq, ...rest } = wish;
    const next = { ...rest, ...(version !== undefined && { version }) };
    const badFields = pick(wish.fields, bad);
    const goodFields = pick(wish.fields, again);
    const base = Object.fromEntries(
      Object.keys(goodFields).map((member): [string, Json] => {
        const known = theirs && !rebased.has(member) ? theirs[member] : wish.base[member];
        rebased.add(member);
        return [member, known ?? null];
      }),
    );
    const hasBad = Object.keys(badFields).length > 0 || (bad.length === 0 && again.length === 0 && mark.state !== 'pending');
    const hasGood = Object.keys(goodFields).length > 0 || (mark.state === 'pending' && wish.verb === 'remove');
    if (hasBad)
      edit.put.push({ ...next, seq, fields: badFields, base: pick(wish.base, bad), ...(theirs && { theirs: pick(theirs, bad) }), ...mark });
    if (hasGood && hasBad) edit.add.push({ ...next, id: `${wish.id}+`, order: wish.order ?? seq, fields: goodFields, base });
    else if (hasGood) edit.put.push({ ...next, seq, fields: goodFields, base });
    else if (!hasBad) edit.remove.push(wish);
  }
  return edit;
}

/** The backend holds something newer than the person saw. */
export const rebase =
  (batch: Batch, current: Snapshot<unknown>) =>
  (kept: Kept): Edit<void> => {
    const theirs = current.value as Members;
    const { conflict, again } = merge(batch, theirs, kept.footprints);
    const isRemoval = batch.wishes[0]!.verb === 'remove';
    const mark: Split['mark'] = isRemoval ? { state: 'pending' } : { state: 'conflict' };
    const done = !isRemoval && !conflict.length && !again.length;
    const wishes = stillThere(batch, kept);
    return done ? { remove: wishes, result: undefined } : split(wishes, { bad: conflict, mark, again, theirs, version: current.version });
  };

/** The backend said no: to all of a form, else to the members it named. */
export const refuse =
  (batch: Batch, { code, problem }: AdapterError) =>
  (kept: Kept): Edit<void> => {
    const members = Object.keys(batch.fields);
    const named = members.filter((member) => problem.fields && member in problem.fields);
    const bad = batch.wishes[0]!.whole || !named.length ? members : named;
    const again = members.filter((member) => !bad.includes(member));
    return split(stillThere(batch, kept), { bad, mark: { state: 'refused', error: { code, fields: problem.fields } }, again });
  };
