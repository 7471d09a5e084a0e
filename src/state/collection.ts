import { atom, computed } from 'nanostores';
import { AdapterError, type CollectionGroup, type FieldProblem, type Heard, type ListQuery } from '../contract/index.js';
import type { Noun, Page, Row, Snapshot } from '../contract/index.js';
import type { Collection, CollectionState, Item } from './collection-state.js';
import { itemsOf } from './items.js';
import { newId } from './platform.js';
import type { Shared } from './resource.js';
import { createRows, type Compare } from './rows.js';
import { asAdapterError } from './verdict.js';
import { pick, type Members, type Wish } from './wish.js';

export interface CollectionOptions<T extends Row & Noun<T>> {
  group: string;
  adapter?: CollectionGroup<T>;
  /** Rows kept in memory; of a longer list the backend searches the rest. */
  keep?: number;
  compare: Compare<T>;
  /** What `find` looks in. */
  text(row: T): string;
}

type Head = Pick<CollectionState<never>, 'phase' | 'complete' | 'total' | 'error'> & { changes: number };

const rowsPerPage = 1000;
const rowsPerImport = 500;

/** Many remote objects of one kind: listed, found, created, changed and removed with time to undo. */
export function collection<T extends Row & Noun<T>>(shared: Shared, options: CollectionOptions<T>): Collection<T> {
  const { outbox, news, $scope, $capabilities } = shared;
  const { group, adapter, keep = 20_000, compare, text } = options;
  const rows = createRows<T>(compare);
  const realIds = new Map<string, string>();
  const cache = new WeakMap<T, Item<T>>();
  const texts = new WeakMap<T, string>();
  const start = (): Head => ({ phase: adapter ? 'idle' : 'unavailable', complete: false, changes: 0 });
  const $head = atom<Head>(start());
  let since: string | undefined;
  let loading: Promise<void> | undefined;
  let visit = 0;
  let wanted = false;

  const show = (change: Partial<Head> = {}) => $head.set({ ...$head.get(), ...change, changes: $head.get().changes + 1 });
  const realId = (id: string) => realIds.get(id) ?? id;
  const own = (wish: Wish) => wish.group === group;

  const $state = computed([$head, outbox.$wishes], ({ changes: _, ...head }, wishes): CollectionState<T> => ({
    ...head,
    rows: itemsOf(rows, wishes.filter(own), realId, compare, cache),
  }));

  /** An answer that comes after the person who asked has left is nobody's. */
  async function list(query: ListQuery, signal?: AbortSignal): Promise<Page<T>> {
    const mine = visit;
    const page = await adapter!.list(query, { signal });
    if (mine !== visit) throw new AdapterError('aborted');
    return page;
  }

  async function loadAll(signal?: AbortSignal): Promise<void> {
    if ($head.get().phase !== 'ready') show({ phase: 'loading', error: undefined });
    rows.begin();
    let cursor: string | undefined;
    do {
      const page: Page<T> = await list({ limit: rowsPerPage, ...(cursor !== undefined && { cursor }) }, signal);
      rows.append(page);
      cursor = page.next;
      since = page.since ?? since;
      show({ phase: 'ready', complete: cursor === undefined, total: page.total ?? rows.sorted.length, error: undefined });
    } while (cursor !== undefined && rows.sorted.length < keep);
    if (cursor === undefined) rows.end();
    show();
  }

  async function loadChanges(signal?: AbortSignal): Promise<void> {
    const page = await list({ since: since!, limit: rowsPerPage }, signal);
    page.rows.forEach(rows.put);
    page.gone?.forEach(rows.drop);
    since = page.since ?? since;
    show({ total: page.total ?? rows.sorted.length });
    if (page.next !== undefined) await loadChanges(signal);
  }

  function load(signal?: AbortSignal): Promise<void> {
    if (!adapter || $capabilities.get()[group] === false) return Promise.resolve();
    const mine = visit;
    const { phase, complete } = $head.get();
    loading ??= (phase === 'ready' && complete && since !== undefined ? loadChanges(signal) : loadAll(signal))
      .catch((thrown: unknown) => mine === visit && fail(asAdapterError(thrown)))
      .then(() => void (mine === visit && (loading = undefined)));
    return loading;
  }

  function fail(error: AdapterError): void {
    if (error.code === 'unauthorized') shared.needsSignIn();
    const { phase } = $head.get();
    if (error.code === 'forbidden') show({ phase: 'unavailable' });
    else show(phase === 'ready' ? { error } : { phase: 'failed', error });
  }

  news.hear((change: Heard, source) => {
    if (!('group' in change) || (change.group !== group && change.group !== '*')) return;
    const { id, gone, snapshot } = change as { id?: string; gone?: boolean; snapshot?: Snapshot<T> };
    if (snapshot && (source === 'answer' || snapshot.revision !== undefined)) {
      if (id !== undefined && id !== snapshot.value.id) realIds.set(id, snapshot.value.id);
      rows.put(snapshot);
      show();
    } else if (gone && id !== undefined) {
      rows.drop(id);
      show();
    } else if ($head.get().phase === 'ready' || $head.get().phase === 'failed') void load();
  });
  $scope.listen((next) => {
    if (next !== undefined) return void (wanted && load());
    wanted ||= $head.get().phase !== 'idle';
    visit++;
    loading = undefined;
    rows.clear();
    realIds.clear();
    since = undefined;
    $head.set(start());
  });

  const keyOf = (id: string) => `${group}/${id}`;
  const shown = (id: string) => $state.get().rows.find((item) => item.row.id === realId(id))?.row as Members | undefined;
  const versionOf = (id: string) => rows.get(realId(id))?.version;

  return {
    $state,
    load,
    async find(words, limit, signal) {
      const wanted = words.toLocaleLowerCase();
      const textOf = (row: T) => {
        if (!texts.has(row)) texts.set(row, text(row).toLocaleLowerCase());
        return texts.get(row)!;
      };
      const { rows: all, complete } = $state.get();
      const found: Item<T>[] = [];
      for (const item of all) {
        if (textOf(item.row).includes(wanted)) found.push(item);
        if (found.length === limit) return found;
      }
      if (complete || !adapter) return found;
      const page = await list({ text: words, limit }, signal);
      const here = new Set(found.map((item) => item.row.id));
      return [...found, ...page.rows.filter(({ value }) => !here.has(value.id)).map(({ value }) => ({ row: value }))].slice(0, limit);
    },
    create(row) {
      const id = `new-${newId()}`;
      const { settled } = outbox.add({ key: keyOf(id), group, verb: 'create', target: id, fields: row, base: {}, whole: true });
      return { id, settled };
    },
    update(id, patch) {
      const fields = patch as Members;
      const base = pick(shown(id) ?? {}, Object.keys(fields));
      return outbox.add({ key: keyOf(id), group, verb: 'update', target: id, fields, base, whole: true, version: versionOf(id) }).settled;
    },
    remove(id, { undoFor = 0 } = {}) {
      const until = undoFor ? Date.now() + undoFor : undefined;
      return outbox.add({
        key: keyOf(id),
        group,
        verb: 'remove',
        target: id,
        fields: {},
        base: {},
        whole: true,
        version: versionOf(id),
        until,
      }).settled;
    },
    async undo(id) {
      const removals = outbox.$wishes.get().filter((wish) => own(wish) && wish.verb === 'remove' && realId(wish.target!) === realId(id));
      if (removals.length && (await outbox.withdraw(removals.map((wish) => wish.id)))) return true;
      if (!adapter?.restore) return false;
      const snapshot = await adapter.restore(realId(id), { key: newId(), base: {} });
      news.tell({ group, id: realId(id), snapshot }, 'answer');
      return true;
    },
    async import(added, onProgress, signal) {
      const problems: { row: number; problem: FieldProblem }[] = [];
      for (let at = 0; at < added.length && !signal.aborted; at += rowsPerImport) {
        const chunk = added.slice(at, at + rowsPerImport);
        const answers = await adapter!.import!(chunk, { key: newId(), base: {}, signal });
        answers.forEach((answer, index) => {
          const problem = 'fields' in answer && Object.values(answer.fields)[0];
          if (problem) problems.push({ row: at + index, problem });
        });
        onProgress(Math.min(at + chunk.length, added.length));
      }
      await load();
      return problems;
    },
  };
}
