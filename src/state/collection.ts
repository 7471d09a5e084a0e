import { computed } from 'nanostores';
import { AdapterError, type CollectionGroup, type FieldProblem, type Noun, type Row } from '../contract/index.js';
import type { Collection, CollectionState, Item } from './collection-state.js';
import { takeBack } from './outbox/decisions.js';
import { itemsOf } from './items.js';
import { remoteRows } from './remote-rows.js';
import type { Compare } from './rows.js';
import type { Shared } from './shared.js';
import { pick, type Members, type NewWish, type Wish } from './outbox/wish.js';

export interface CollectionOptions<T extends Row & Noun<T>> {
  group: string;
  adapter?: CollectionGroup<T>;
  /** Rows kept in memory; of a longer list the backend searches the rest. */
  keep?: number;
  compare: Compare<T>;
  /** What `find` looks in. */
  text(row: T): string;
}

const rowsPerImport = 500;

/** Many remote objects of one kind: listed, found, created, changed and removed with time to undo. */
export function collection<T extends Row & Noun<T>>(shared: Shared, options: CollectionOptions<T>): Collection<T> {
  const { platform, outbox, news } = shared;
  const { group, adapter, keep = 20_000, compare, text } = options;
  const { $head, rows, realId, load, list } = remoteRows<T>(shared, { group, adapter, keep, compare });
  const cache = new WeakMap<T, Item<T>>();
  const texts = new WeakMap<T, string>();
  const own = (wish: Wish) => wish.group === group;

  const $state = computed([$head, outbox.$wishes], ({ changes: _, ...head }, wishes): CollectionState<T> => ({
    ...head,
    rows: itemsOf(rows, wishes.filter(own), realId, compare, cache),
  }));

  function matches(row: T, wanted: string): boolean {
    if (!texts.has(row)) texts.set(row, text(row).toLocaleLowerCase());
    return texts.get(row)!.includes(wanted);
  }

  const shown = (id: string) => $state.get().rows.find((item) => item.row.id === realId(id))?.row as Members | undefined;
  const wishesOn = (id: string) => outbox.$wishes.get().filter((wish) => own(wish) && realId(wish.target!) === realId(id));
  const idsOf = (wishes: readonly Wish[]) => wishes.map((wish) => wish.id);

  function add(id: string, verb: Wish['verb'], more: Partial<NewWish> = {}) {
    const version = rows.get(realId(id))?.version;
    return outbox.add({ key: `${group}/${id}`, group, verb, target: id, fields: {}, base: {}, whole: true, version, ...more });
  }

  return {
    $state,
    load,
    async find(words, limit, signal) {
      const wanted = words.toLocaleLowerCase();
      const { rows: all, complete } = $state.get();
      const found: Item<T>[] = [];
      for (const item of all) {
        if (matches(item.row, wanted)) found.push(item);
        if (found.length === limit) return found;
      }
      if (complete || !adapter) return found;
      const page = await list({ text: words, limit }, signal);
      const here = new Set(all.map((item) => item.row.id));
      return [...found, ...page.rows.filter(({ value }) => !here.has(value.id)).map(({ value }) => ({ row: value }))].slice(0, limit);
    },
    create(row) {
      const id = `new-${platform.id()}`;
      return { id, settled: add(id, 'create', { fields: row }).settled };
    },
    update(id, patch) {
      const fields = patch as Members;
      return add(id, 'update', { fields, base: pick(shown(id) ?? {}, Object.keys(fields)) }).settled;
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
    retry() {
      if ($head.get().phase === 'failed') void load();
      outbox.retry();
    },
    async import(added, onProgress, signal) {
      if (!adapter?.import) throw new AdapterError('unsupported');
      const problems: { row: number; fields: Record<string, FieldProblem> }[] = [];
      for (let at = 0; at < added.length && !signal.aborted; at += rowsPerImport) {
        const chunk = added.slice(at, at + rowsPerImport);
        const answers = await adapter.import(chunk, { key: platform.id(), base: {}, signal });
        answers.forEach((answer, index) => {
          if ('fields' in answer) problems.push({ row: at + index, fields: answer.fields });
        });
        onProgress(at + chunk.length);
      }
      await load();
      return problems;
    },
  };
}
