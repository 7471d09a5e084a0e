import { AdapterError, type Row } from '../contract/index.js';
import type { Item } from './collection-state.js';
import type { Rows } from './rows.js';
import { changed, type Compare } from './sorted.js';
import { isKept, type Wish } from './outbox/wish.js';

const stateOf = ({ state, verb }: Wish): NonNullable<Item<unknown>['state']> => {
  if (state !== 'pending') return state;
  return verb === 'create' ? 'creating' : verb === 'remove' ? 'removing' : 'saving';
};

const errorOf = ({ code, ...problem }: NonNullable<Wish['error']>) => new AdapterError(code, problem);

/** A row under the wishes on it. Undefined: there is no such row any more. */
export function overlay<T extends Row>(id: string, known: Item<T> | undefined, wishes: readonly Wish[]): Item<T> | undefined {
  let item = known;
  for (const wish of wishes) {
    if (wish.verb === 'create' && known) continue;
    const before: object = item?.row ?? (wish.verb === 'create' ? { id } : {});
    if (!item && wish.verb !== 'create') continue;
    const { error, state, waiting = 'sending', until } = wish;
    item = {
      row: { ...before, ...wish.fields, id } as T,
      state: stateOf(wish),
      ...(state === 'pending' && { waiting, ...(until !== undefined && { until }), ...(!isKept(wish) && { unkept: true }) }),
      ...(error && state !== 'pending' && { error: errorOf(error) }),
      ...(wish.theirs && { theirs: wish.theirs as Partial<T> }),
    };
  }
  return item;
}

/** By the row they are about. */
export type Touched = ReadonlyMap<string, readonly Wish[]>;

export function touchedBy(wishes: readonly Wish[], realId: (id: string) => string): Touched {
  const touched = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const id = realId(wish.target!);
    const others = touched.get(id);
    if (others) others.push(wish);
    else touched.set(id, [wish]);
  }
  return touched;
}

/** What to show: the backend's rows with what was accepted since. Rows without a wish keep their identity. */
export function itemsOf<T extends Row>(rows: Rows<T>, touched: Touched, compare: Compare<T>): readonly Item<T>[] {
  const out: Item<T>[] = [];
  const into: Item<T>[] = [];
  for (const [id, wishes] of touched) {
    const known = rows.item(id);
    const item = overlay(id, known, wishes);
    if (known) out.push(known);
    if (item) into.push(item);
  }
  return changed(rows.sorted, out, into, (a, b) => compare(a.row, b.row));
}
