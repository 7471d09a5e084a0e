import { AdapterError } from '../../contract/index.js';
import type { FoundPage } from '../../state/collection-state.js';

/** Neighbouring pages of a long list. A cursor leads only onwards, so the way to each page that was here is kept. */
export interface CannedPages {
  state(): PagesState;
  /** Asks for the first page, if nothing was asked for yet. */
  begin(): void;
  /** These places are on screen, or soon. */
  show(from: number, to: number): void;
  /** Asks for what is here once more; it stays till the answer comes. */
  refresh(): void;
  close(): void;
}

export interface PagesState {
  /** Place of the first of `ids`. */
  from: number;
  ids: readonly string[];
  reach: number;
  total?: number;
  /** There are further rows behind `ids`. */
  more: boolean;
  busy: boolean;
  error?: AdapterError;
}

interface Part {
  cursor?: string;
  count: number;
  /** Missing: not here now. */
  ids?: readonly string[];
}

const rowsOfPart = 100;
const mostParts = 6;
/** Fetched before they are needed. */
const ahead = 50;

export function cannedPages(ask: (cursor: string | undefined, limit: number) => Promise<FoundPage>, changed: () => void): CannedPages {
  /** The last is still to come as long as it has no rows and was never here. */
  let parts: Part[] = [{ count: 0 }];
  let ended = false;
  let total: number | undefined;
  let shown = { from: 0, to: 0 };
  let error: AdapterError | undefined;
  /** Of what is on its way; what is not wanted any more has another number. */
  let visit = 0;
  let busy = false;
  let isStale = false;

  const startOf = (index: number) => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  const firstHere = () => parts.findIndex(({ ids }) => ids);
  const lastHere = () => parts.findLastIndex(({ ids }) => ids);

  /** Which part is missing for what is on screen. */
  function wanted(): number | undefined {
    const [first, last] = [firstHere(), lastHere()];
    const place = parts.findIndex((part, index) => shown.from < startOf(index) + part.count);
    const at = place < 0 ? parts.length - 1 : place;
    if (first < 0 || at < first - 1 || at > last + 1) return at;
    if (first > 0 && shown.from - ahead < startOf(first)) return first - 1;
    if (last + 1 < parts.length && shown.to + ahead >= startOf(last + 1)) return last + 1;
    return undefined;
  }

  function take(index: number, { ids, next, total: all }: FoundPage): void {
    parts[index] = { ...parts[index]!, ids, count: ids.length };
    total = all ?? total;
    if (next === undefined) {
      parts.length = index + 1;
      ended = true;
    } else if (index === parts.length - 1) parts.push({ cursor: next, count: 0 });
    // A jump leaves behind what was there; walking on leaves behind what is farthest.
    parts.forEach((part, other) => {
      const between = parts.slice(Math.min(index, other), Math.max(index, other)).every((one) => one.ids);
      if (!between || Math.abs(other - index) >= mostParts) delete part.ids;
    });
  }

  /** From the first that is here on, one after the other: the rows may lie in other parts by now. */
  async function again(mine: number): Promise<void> {
    const [first, last] = [Math.max(0, firstHere()), lastHere()];
    const fresh: Part[] = [];
    let cursor = parts[first]!.cursor;
    let more = true;
    for (let index = first; more && index <= Math.max(first, last); index++) {
      const { ids, next, total: all } = await ask(cursor, rowsOfPart);
      if (mine !== visit) return;
      fresh.push({ ids, count: ids.length, ...(cursor !== undefined && { cursor }) });
      [cursor, total, more] = [next, all ?? total, next !== undefined];
    }
    ended = !more;
    parts = [...parts.slice(0, first), ...fresh, ...(more ? [{ cursor: cursor!, count: 0 }] : [])];
  }

  async function work(): Promise<void> {
    if (busy || error) return;
    const mine = visit;
    const index = wanted();
    if (!isStale && index === undefined) return;
    busy = true;
    changed();
    try {
      if (isStale) {
        isStale = false;
        await again(mine);
      } else {
        const page = await ask(parts[index!]!.cursor, rowsOfPart);
        if (mine === visit) take(index!, page);
      }
    } catch (thrown) {
      if (mine === visit) error = AdapterError.is(thrown) ? thrown : new AdapterError('unavailable');
    }
    if (mine !== visit) return;
    busy = false;
    changed();
    void work();
  }

  return {
    state() {
      const first = Math.max(0, firstHere());
      const ids = parts.flatMap((part) => part.ids ?? []);
      const more = !ended || lastHere() < parts.length - 1;
      return { from: startOf(first), ids, reach: startOf(parts.length), total, more, busy, ...(error && { error }) };
    },
    begin: () => void (firstHere() < 0 && work()),
    show(from, to) {
      shown = { from, to };
      void work();
    },
    refresh() {
      error = undefined;
      isStale = firstHere() >= 0;
      void work();
    },
    close() {
      visit++;
    },
  };
}
