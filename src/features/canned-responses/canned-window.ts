import { atom } from 'nanostores';
import { AdapterError, type ListQuery } from '../../contract/index.js';
import type { Collection } from '../../state/collection-state.js';
import type { CannedResponse } from './canned-responses.js';
import type { CannedItem, CannedQuery, CannedView, CannedWindow } from './canned-responses-state.js';
import { cannedPages } from './canned-pages.js';
import { askedFor, type CannedSearch } from './canned-search.js';

export interface CannedSource extends Pick<Collection<CannedResponse>, '$state' | 'load' | 'item' | 'page'> {
  search: CannedSearch;
  /** Something changed, and nobody says what. */
  onHint(hinted: () => void): () => void;
}

/** What a backend is asked. */
export function questionOf(query: CannedQuery): ListQuery {
  const { scope, attached, unused, label, language, order } = query;
  const text = askedFor(query);
  const filter = {
    ...(attached && { attached: 'true' }),
    ...(unused && { unused: 'true' }),
    ...(label !== undefined && { label }),
    ...(language !== undefined && { language }),
  };
  return {
    sort: order,
    ...(text && { text }),
    ...(scope !== undefined && { scope }),
    ...(Object.keys(filter).length > 0 && { filter }),
  };
}

const nothing: CannedView = { items: [], total: 0, complete: false, from: 0, reach: 0, phase: 'loading' };

/** All of a list that is here; of a longer one the pages round what is on screen. */
export function openWindow(source: CannedSource, query: CannedQuery): CannedWindow {
  const { $state, load, item, page, search, onHint } = source;
  const $rows = atom<CannedView>(nothing);
  const pages = cannedPages((cursor, limit) => page({ ...questionOf(query), limit, ...(cursor !== undefined && { cursor }) }), changed);
  /** Made here while the window was open. */
  const made = new Set<string>();
  /** Asked about once: a backend that lags behind may name it again. */
  const missed = new Set<string>();
  let closed = false;

  const isHere = () => $state.get().complete || $state.get().coming;
  const isShown = (one: CannedItem | undefined): one is CannedItem => one !== undefined && one.state !== 'removing';

  function whole(): CannedView {
    const { rows, complete, error, phase } = $state.get();
    const { items, total } = search.find(rows, query, Infinity);
    const failed = error && phase === 'failed';
    return {
      items,
      total,
      complete,
      from: 0,
      reach: total,
      phase: failed ? 'failed' : complete ? 'ready' : 'loading',
      ...(error && { error }),
    };
  }

  /** The newest first. */
  function firstOf(among: ReadonlySet<string>): CannedItem[] {
    for (const { row, state } of $state.get().rows)
      if (state === 'creating' || state === 'refused' || state === 'conflict') made.add(row.id);
    const items = [...made].map(item).filter(isShown);
    const fitting = items.filter((one) => !among.has(one.row.id) && search.fits(one, query));
    return [...new Map(fitting.map((one) => [one.row.id, one])).values()].reverse();
  }

  function part(): CannedView {
    const { from, reach, ids, total = reach, more, error, busy } = pages.state();
    const here = ids.map(item).filter(isShown);
    const first = from > 0 ? [] : firstOf(new Set(ids));
    // Until the backend is asked again, it counts neither what was made nor what was removed.
    const [all, known] = [total, reach].map((count) => count + first.length - (ids.length - here.length)) as [number, number];
    const phase = error ? 'failed' : busy && !ids.length ? 'loading' : 'ready';
    return {
      items: [...first, ...here],
      total: Math.max(all, known),
      complete: from === 0 && !more,
      from,
      reach: known,
      phase,
      ...(error && { error }),
    };
  }

  function failed(): CannedView {
    const { error = new AdapterError('unavailable') } = $state.get();
    return { ...$rows.get(), phase: 'failed', error };
  }

  function changed(): void {
    if (closed) return;
    const { phase } = $state.get();
    if (phase === 'failed' || phase === 'unavailable') return $rows.set(failed());
    if (phase !== 'ready') return $rows.set({ ...$rows.get(), phase: 'loading' });
    if (isHere()) return $rows.set(whole());
    // What is not known any more was removed elsewhere, or let go of when all was loaded again.
    const gone = pages.state().ids.filter((id) => !item(id) && !missed.has(id));
    gone.forEach((id) => missed.add(id));
    if (gone.length) pages.refresh();
    pages.begin();
    $rows.set(part());
  }

  const stops = [$state.subscribe(changed), onHint(() => void load().then(() => closed || isHere() || pages.refresh()))];

  return {
    $rows,
    more() {
      if (!isHere()) pages.show($rows.get().reach, $rows.get().reach);
    },
    show(from, to) {
      if (!isHere()) pages.show(from, to);
    },
    retry() {
      void load().then(() => closed || isHere() || pages.refresh());
    },
    close() {
      closed = true;
      stops.forEach((stop) => stop());
      pages.close();
    },
  };
}
