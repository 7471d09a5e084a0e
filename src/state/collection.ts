import type { CollectionGroup, Noun, Row } from '../contract/index.js';
import type { Collection, CollectionState } from './collection-state.js';
import { foresee } from './foresee.js';
import { importRows } from './import-rows.js';
import { itemsOf, overlay, touchedBy } from './items.js';
import { takeBack } from './outbox/decisions.js';
import { remoteRows, type Head } from './remote-rows.js';
import type { Shared } from './shared.js';
import type { Compare } from './sorted.js';
import { toldOnce } from './told-once.js';
import { pick, type Members, type NewWish, type Wish } from './outbox/wish.js';

export interface CollectionOptions<T extends Row & Noun<T>> {
  group: string;
  adapter?: CollectionGroup<T>;
  /** Rows kept in memory; a longer list is searched by the backend, page by page. */
  keep?: number;
  compare: Compare<T>;
  /** Is told of every row that a page brings, before it is shown. */
  prepare?(row: T): void;
}

const same = (some: readonly Wish[], others: readonly Wish[]) =>
  some.length === others.length && some.every((wish, at) => wish === others[at]);

/** Many remote objects of one kind: listed, searched, created, changed and removed with time to undo. */
export function collection<T extends Row & Noun<T>>(shared: Shared, options: CollectionOptions<T>): Collection<T> {
  const { platform, outbox, news } = shared;
  const { group, adapter, keep = 20_000, compare, prepare } = options;
  const { $head, rows, realId, load, page } = remoteRows<T>(shared, { group, adapter, keep, compare, prepare });

  const isOwn = (wish: Wish) => wish.group === group;
  let shown: { head: Head; wishes: readonly Wish[]; state: CollectionState<T> } | undefined;
  const $state = toldOnce([$head, outbox.$wishes], (head, all): CollectionState<T> => {
    const wishes = all.filter(isOwn);
    // Another group's wishes change nothing here.
    if (shown?.head === head && same(wishes, shown.wishes)) return shown.state;
    const { changes: _, ...state } = head;
    shown = { head, wishes, state: { ...state, rows: itemsOf(rows, touchedBy(wishes, realId), compare) } };
    return shown.state;
  });

  const wishesOn = (id: string) => outbox.$wishes.get().filter((wish) => isOwn(wish) && realId(wish.target!) === realId(id));
  const item = (id: string) => overlay(realId(id), rows.item(realId(id)), wishesOn(id));
  const idsOf = (wishes: readonly Wish[]) => wishes.map((wish) => wish.id);

  function add(id: string, verb: Wish['verb'], more: Partial<NewWish> = {}) {
    const version = rows.get(realId(id))?.version;
    return outbox.add({ key: `${group}/${id}`, group, verb, target: id, fields: {}, base: {}, whole: true, version, ...more });
  }

  return {
    $state,
    load,
    item,
    held: (id) => rows.get(realId(id))?.value,
    async page(query, signal) {
      const { rows: found, next, total } = await page(query, signal);
      return { ids: found.map(({ value }) => value.id), next, total };
    },
    create(row) {
      const id = `new-${platform.id()}`;
      return { id, settled: add(id, 'create', { fields: row }).settled };
    },
    update(id, patch, { whole = true } = {}) {
      const fields = patch as Members;
      return add(id, 'update', { fields, whole, base: pick((item(id)?.row ?? {}) as Members, Object.keys(fields)) }).settled;
    },
    remove: (id, { undoFor } = {}) => add(id, 'remove', { undoFor }).settled,
    async undo(id) {
      const removals = wishesOn(id).filter((wish) => wish.verb === 'remove');
      if (removals.length && (await outbox.withdraw(idsOf(removals)))) return true;
      if (!adapter?.restore) return false;
      const snapshot = await adapter.restore(realId(id), { key: platform.id(), base: {} });
      news.tell({ group, id: realId(id), snapshot }, 'answer');
      return true;
    },
    async resolve(id, keep) {
      const mine = wishesOn(id).findLast((wish) => wish.state === 'conflict');
      if (!mine) return;
      const theirs = (rows.get(realId(id))?.value ?? {}) as Members;
      if (keep === 'mine') await add(id, mine.verb, { fields: mine.fields, base: pick(theirs, Object.keys(mine.fields)) }).kept;
      await outbox.change(mine.key, takeBack([mine.id]));
    },
    async discard(id) {
      await outbox.withdraw(idsOf(wishesOn(id)));
    },
    foresee: (id, members, run) => foresee(shared, { group, known: () => rows.get(realId(id)) }, members, run),
    retry() {
      const { phase, error } = $head.get();
      if (phase === 'failed' || error) void load();
      outbox.retry();
    },
    import: (given, onProgress, signal) => importRows(shared, adapter, given, onProgress, signal).finally(load),
  };
}
