import type { Json } from '../../contract/index.js';
import type { Edit } from '../storage/storage.js';
import { pick, type Members, type Wish } from './wish.js';

export interface Split {
  bad: readonly string[];
  mark: Pick<Wish, 'state' | 'error'>;
  again: readonly string[];
  /** What the backend holds, when `again` starts from there. */
  theirs?: Members;
  version?: string;
}

/** Parts a batch that was not accepted as it is: what needs the person keeps its id, so that who waits for it is told. */
export function split(wishes: readonly Wish[], { bad, mark, again, theirs, version }: Split): Edit<void> {
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
