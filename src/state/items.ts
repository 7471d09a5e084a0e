import { AdapterError, type Row } from '../contract/index.js';
import type { Item } from './collection-state.js';
import { placeOf, type Compare, type Rows } from './rows.js';
import { isKept, type Wish } from './outbox/wish.js';

const stateOf = ({ state, verb }: Wish): NonNullable<Item<unknown>['state']> => {
  if (state !== 'pending') return state;
  return verb === 'create' ? 'creating' : verb === 'remove' ? 'removing' : 'saving';
};

/** A row under the wishes on it. Undefined: there is no such row any more. */
function overlay<T extends Row>(id: string, row: T | undefined, wishes: readonly Wish[], isKnown: boolean): Item<T> | undefined {
  let item: Item<T> | undefined = row && { row };
  for (const wish of wishes) {
    if (wish.verb === 'create' && isKnown) continue;
    const before: object = item?.row ?? (wish.verb === 'create' ? { id } : {});
    if (!item && wish.verb !== 'create') continue;
    const { error, state, waiting = 'sending', until } = wish;
    item = {
      row: { ...before, ...wish.fields, id } as T,
      state: stateOf(wish),
      ...(state === 'pending' && { waiting, ...(until !== undefined && { until }), ...(!isKept(wish) && { unkept: true }) }),
      ...(error && state !== 'pending' && { error: new AdapterError(error.code, { fields: error.fields }) }),
      ...(wish.theirs && { theirs: wish.theirs as Partial<T> }),
    };
  }
  return item;
}

/** What to show: the backend's rows with what was accepted since. Rows without a wish keep their identity. */
export function itemsOf<T extends Row>(
  rows: Rows<T>,
  wishes: readonly Wish[],
  realId: (id: string) => string,
  compare: Compare<T>,
  cache: WeakMap<T, Item<T>>,
): Item<T>[] {
  const plain = (row: T): Item<T> => {
    if (!cache.has(row)) cache.set(row, { row });
    return cache.get(row)!;
  };
  if (!wishes.length) return rows.sorted.map(plain);
  const touched = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const id = realId(wish.target!);
    touched.set(id, [...(touched.get(id) ?? []), wish]);
  }
  const items = rows.sorted.filter((row) => !touched.has(row.id)).map(plain);
  for (const [id, own] of touched) {
    const known = rows.get(id)?.value;
    const item = overlay(id, known, own, known !== undefined);
    if (item)
      items.splice(
        placeOf(items, item, (a, b) => compare(a.row, b.row)),
        0,
        item,
      );
  }
  return items;
}
