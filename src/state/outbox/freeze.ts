import { nextBatch, versionFor, type Batch } from './batch.js';
import type { Edit, Kept } from '../storage/storage.js';
import { omit, retention, same, type Wish } from './wish.js';

/** Which wishes are sent next. Pure: a transaction may run anywhere. */

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

/** `later`: in so many milliseconds, for the sake of this wish. */
export type Next = { is: 'nothing' } | { is: 'again' } | { is: 'later'; ms: number; id: string } | { is: 'batch'; batch: Batch };

export interface Choice {
  now: number;
  /** The wish whose time has come, whatever the clock says. */
  due?: string;
  newId(): string;
  /** A wish that waits for a proof goes on only where the person can give it. */
  mayAsk(wish: Wish): boolean;
}

/** Freezes what is to be sent next. */
export function freeze({ wishes, footprints }: Kept, { now, due, newId, mayAsk }: Choice): Edit<Next> {
  const { put, remove } = superseded(wishes);
  const pending = wishes.filter((wish) => !isBad(wish));
  const expired = pending.filter((wish) => now - wish.at > retention);
  if (expired.length) {
    const gone: Wish[] = expired.map((wish) => ({ ...wish, state: 'refused', error: { code: 'gone' } }));
    return { put: gone, result: { is: 'again' } };
  }
  const first = pending[0];
  if (!first || (first.waiting === 'verification' && !mayAsk(first))) return { put, remove, result: { is: 'nothing' } };
  const { id, at, until = 0 } = first;
  // A clock that was set back must not make the wait longer than it was meant to be.
  if (until > now && id !== due) return { put, remove, result: { is: 'later', ms: Math.min(until - now, until - at), id } };
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
