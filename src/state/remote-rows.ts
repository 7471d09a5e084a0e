import { atom, type ReadableAtom } from 'nanostores';
import { AdapterError, type CollectionGroup, type Heard, type ListQuery, type Noun, type Page } from '../contract/index.js';
import type { Row, Snapshot } from '../contract/index.js';
import type { CollectionState } from './collection-state.js';
import { withPatience } from './platform/patience.js';
import { createRows, type Compare, type Rows } from './rows.js';
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
  list(query: ListQuery, signal?: AbortSignal): Promise<Page<T>>;
}

const rowsPerPage = 1000;

/** What the backend holds, as far as it is known here. It listens as long as its session lives. */
export function remoteRows<T extends Row & Noun<T>>(
  shared: Shared,
  { group, adapter, keep, compare }: { group: string; adapter?: CollectionGroup<T>; keep: number; compare: Compare<T> },
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
    return page;
  }

  /** Page by page; `until` says when it is enough. */
  async function pages(query: ListQuery, learnt: (page: Page<T>) => void, enough = () => false): Promise<void> {
    let cursor: string | undefined;
    do {
      const page: Page<T> = await list({ ...query, limit: rowsPerPage, ...(cursor !== undefined && { cursor }) });
      rows.append(page);
      since = page.since ?? since;
      cursor = page.next;
      learnt(page);
    } while (cursor !== undefined && !enough());
  }

  async function loadAll(): Promise<void> {
    if ($head.get().phase !== 'ready') show({ phase: 'loading', error: undefined });
    rows.begin();
    const learnt = ({ next, total = rows.sorted.length }: Page<T>) => {
      if (next === undefined) rows.end();
      show({ phase: 'ready', complete: next === undefined, total, error: undefined });
    };
    await pages({}, learnt, () => rows.sorted.length >= keep);
  }

  const loadChanges = () => pages({ since }, ({ total = rows.sorted.length }) => show({ total, error: undefined }));

  function load(): Promise<void> {
    if (!adapter || without()) return Promise.resolve();
    const mine = visit;
    const { phase, complete } = $head.get();
    loading ??= (phase === 'ready' && complete && since !== undefined ? loadChanges() : loadAll())
      .catch((thrown: unknown) => mine === visit && fail(asAdapterError(thrown)))
      .then(() => void (mine === visit && (loading = undefined)));
    return loading;
  }

  function fail(error: AdapterError): void {
    if (error.code === 'unauthorized') shared.needsSignIn();
    const { phase } = $head.get();
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

  return { $head, rows, realId: (id) => realIds.get(id) ?? id, load, list };
}
