import { atom, type ReadableAtom } from 'nanostores';
import { AdapterError, type CollectionGroup, type Heard, type ListQuery, type Noun, type Page } from '../contract/index.js';
import type { Row, Snapshot } from '../contract/index.js';
import type { CollectionState } from './collection-state.js';
import { withPatience } from './platform/patience.js';
import { createRows, type Rows } from './rows.js';
import type { Compare } from './sorted.js';
import type { Shared } from './shared.js';
import { asAdapterError } from './ask.js';

/** `changes` counts what happened to the rows. */
export type Head = Omit<CollectionState<never>, 'rows'> & { changes: number };

export interface RemoteRows<T extends Row> {
  readonly $head: ReadableAtom<Head>;
  readonly rows: Rows<T>;
  /** A created row is known here by two ids: the one it was created under, and the backend's. */
  realId(id: string): string;
  load(): Promise<void>;
  /** One page of a search: its rows are known here from then on. */
  page(query: ListQuery, signal?: AbortSignal): Promise<Page<T>>;
}

interface RemoteRowsOptions<T extends Row & Noun<T>> {
  group: string;
  adapter?: CollectionGroup<T>;
  keep: number;
  compare: Compare<T>;
  prepare?(row: T): void;
}

const rowsPerPage = 1000;

/** What the backend holds, as far as it is known here. It listens as long as its session lives. */
export function remoteRows<T extends Row & Noun<T>>(
  shared: Shared,
  { group, adapter, keep, compare, prepare }: RemoteRowsOptions<T>,
): RemoteRows<T> {
  const { platform, news, $scope, $capabilities } = shared;
  const without = () => $capabilities.get()[group] === false;
  const rows = createRows<T>(compare);
  const realIds = new Map<string, string>();
  const start = (): Head => ({
    ...(adapter && !without() ? { phase: 'idle' } : { phase: 'unavailable', why: adapter ? 'backend' : 'no-group' }),
    complete: false,
    changes: 0,
  });
  const $head = atom<Head>(start());
  let since: string | undefined;
  let loading: Promise<void> | undefined;
  let visit = 0;
  let wanted = false;

  const show = (change: Partial<Head> = {}) => $head.set({ ...$head.get(), ...change, changes: $head.get().changes + 1 });

  /** An answer that comes after the person who asked has left is nobody's. */
  async function list(query: ListQuery, signal?: AbortSignal): Promise<Page<T>> {
    const mine = visit;
    const page = await withPatience((tooLong) => adapter!.list(query, { signal: signal ?? tooLong }), platform.sleep);
    if (mine !== visit) throw new AdapterError('aborted');
    if (prepare) page.rows.forEach(({ value }) => prepare(value));
    return page;
  }

  /**
   * Page by page, until it is `enough`; answers whether there was more. The first `since` counts: what changes while the pages come is told
   * next time.
   */
  async function pages(
    query: ListQuery,
    learnt: (page: Page<T>, isLast: boolean) => void,
    enough: (page: Page<T>) => boolean,
  ): Promise<boolean> {
    let page: Page<T> | undefined;
    let from: string | undefined;
    let isLast = false;
    while (!isLast) {
      page = await list({ ...query, limit: rowsPerPage, ...(page?.next !== undefined && { cursor: page.next }) });
      from ??= page.since;
      isLast = page.next === undefined || enough(page);
      rows.append(page);
      learnt(page, isLast);
    }
    since = from ?? since;
    return page?.next !== undefined;
  }

  /** Of a list that is too long to be kept, the first page only. */
  async function loadAll(): Promise<void> {
    const { phase, complete: wasComplete } = $head.get();
    if (phase !== 'ready') show({ phase: 'loading', error: undefined });
    since = undefined;
    rows.begin();
    const learnt = ({ next, total = rows.sorted.length }: Page<T>, isLast: boolean) => {
      if (isLast) rows.end();
      const complete = isLast ? next === undefined : wasComplete;
      show({ phase: 'ready', complete, coming: isLast ? undefined : true, total, error: undefined });
    };
    await pages({}, learnt, ({ total = 0 }) => total > keep || rows.sorted.length >= keep);
  }

  async function loadChanges(): Promise<void> {
    const isTooLong = ({ total = 0 }: Page<T>) => total > keep || !$head.get().complete;
    const learnt = ({ total = rows.sorted.length }: Page<T>) => show({ total, error: undefined });
    try {
      // So much changed that following it would bring more rows than are kept.
      if (await pages({ since }, learnt, isTooLong)) await loadAll();
    } catch (thrown) {
      // The backend no longer knows what changed since then.
      if (!AdapterError.is(thrown) || thrown.code !== 'gone') throw thrown;
      await loadAll();
    }
  }

  function load(): Promise<void> {
    if (!adapter || without()) return Promise.resolve();
    const mine = visit;
    loading ??= ($head.get().phase === 'ready' && since !== undefined ? loadChanges() : loadAll())
      .catch((thrown: unknown) => mine === visit && fail(asAdapterError(thrown)))
      .then(() => void (mine === visit && (loading = undefined)));
    return loading;
  }

  async function page(query: ListQuery, signal?: AbortSignal): Promise<Page<T>> {
    if (!adapter) throw new AdapterError('unsupported');
    try {
      const answer = await list(query, signal);
      const before = rows.sorted;
      rows.append(answer);
      // Whoever asks again when something has changed would ask for ever.
      if (rows.sorted !== before) show();
      return answer;
    } catch (thrown) {
      const error = asAdapterError(thrown);
      if (error.code === 'unauthorized') shared.needsSignIn();
      throw error;
    }
  }

  function fail(error: AdapterError): void {
    if (error.code === 'unauthorized') shared.needsSignIn();
    const { phase } = $head.get();
    if ($head.get().coming) show({ coming: undefined });
    if (error.code === 'forbidden') show({ phase: 'unavailable', why: 'forbidden' });
    else if (phase !== 'unavailable') show(phase === 'ready' ? { error } : { phase: 'failed', error });
  }

  function hear(change: Heard, source: 'answer' | 'event'): void {
    if (!('group' in change) || (change.group !== group && change.group !== '*')) return;
    const { id, gone, snapshot } = change as { id?: string; gone?: boolean; snapshot?: Snapshot<T> };
    const { phase } = $head.get();
    if (snapshot && (source === 'answer' || snapshot.revision !== undefined)) {
      if (id !== undefined && id !== snapshot.value.id) realIds.set(id, snapshot.value.id);
      rows.put(snapshot);
      show();
    } else if (gone && id !== undefined) {
      rows.drop(id);
      show();
    } else if (loading) void loading.then(load);
    else if (phase === 'ready' || phase === 'failed') void load();
  }

  news.hear(hear);
  $capabilities.subscribe(() => {
    if (adapter && without()) show({ phase: 'unavailable', why: 'backend' });
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

  return { $head, rows, realId: (id) => realIds.get(id) ?? id, load, page };
}
