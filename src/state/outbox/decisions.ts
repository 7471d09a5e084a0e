import type { Edit, Kept } from '../storage/storage.js';
import { omit, same, type Wish } from './wish.js';

/** The edits that a person's word makes on disk. Pure: a transaction may run anywhere. */

const isUndecided = (wish: Wish) => wish.state !== 'pending';

/** Whole wishes. The result: which of them are on their way, and stay. */
export const takeBack =
  (ids: readonly string[]) =>
  ({ wishes }: Kept): Edit<string[]> => {
    const asked = wishes.filter((wish) => ids.includes(wish.id));
    // What the backend wants a proof for was sent, and had no effect.
    const sent = asked.filter((wish) => !isUndecided(wish) && wish.batch !== undefined && wish.waiting !== 'verification');
    return { remove: asked.filter((wish) => !sent.includes(wish)), result: sent.map((wish) => wish.id) };
  };

/** Takes members out of what waits for the person's decision. */
export const drop =
  (members: readonly string[]) =>
  ({ wishes }: Kept): Edit<void> =>
    without(wishes, members);

/** The value in question and the ones it was typed over; what another tab typed apart from it stays to be decided. */
export const dropChain =
  (member: string) =>
  ({ wishes }: Kept): Edit<void> => {
    const chain: Wish[] = [];
    for (const wish of wishes.filter((one) => isUndecided(one) && member in one.fields).reverse()) {
      const next = chain.at(-1);
      if (!next || same(wish.fields[member], next.base[member])) chain.push(wish);
    }
    return without(chain, [member]);
  };

function without(wishes: readonly Wish[], members: readonly string[]): Edit<void> {
  const named = wishes.filter((wish) => isUndecided(wish) && members.some((member) => member in wish.fields));
  const rest = named.map((wish) => ({ ...wish, fields: omit(wish.fields, members) }));
  const isEmpty = (wish: Wish) => !Object.keys(wish.fields).length;
  return { put: rest.filter((wish) => !isEmpty(wish)), remove: rest.filter(isEmpty), result: undefined };
}
