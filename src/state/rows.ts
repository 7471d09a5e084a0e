import type { Page, Row, Snapshot } from '../contract/index.js';

export type Compare<T> = (a: T, b: T) => number;

/** Where `row` belongs in a sorted list. */
export function placeOf<T>(list: readonly T[], row: T, compare: Compare<T>): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(list[middle]!, row) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The backend's rows as far as they are known here, sorted. */
export interface Rows<T extends Row> {
  readonly sorted: readonly T[];
  get(id: string): Snapshot<T> | undefined;
  /** Sorts only what does not come in order: sorting twenty thousand rows at once would block the page. */
  append(page: Page<T>): void;
  put(snapshot: Snapshot<T>): void;
  drop(id: string): void;
  /** Keeps only what was named since `begin`: what a full load did not bring is gone. */
  begin(): void;
  end(): void;
  clear(): void;
}

export function createRows<T extends Row>(compare: Compare<T>): Rows<T> {
  const known = new Map<string, Snapshot<T>>();
  /** A page that is older than a deletion must not bring the row back. */
  const tombstones = new Set<string>();
  let sorted: T[] = [];
  let named: Set<string> | undefined;

  const older = (snapshot: Snapshot<T>) => (snapshot.revision ?? Infinity) < (known.get(snapshot.value.id)?.revision ?? -Infinity);

  function takeOut(id: string): void {
    const row = known.get(id)?.value;
    if (!row) return;
    known.delete(id);
    sorted = sorted.filter((one) => one !== row);
  }

  function put(snapshot: Snapshot<T>): void {
    const { id } = snapshot.value;
    named?.add(id);
    if (older(snapshot)) return;
    takeOut(id);
    known.set(id, snapshot);
    const place = placeOf(sorted, snapshot.value, compare);
    sorted = [...sorted.slice(0, place), snapshot.value, ...sorted.slice(place)];
  }

  function drop(id: string): void {
    if (named) tombstones.add(id);
    takeOut(id);
  }

  return {
    get sorted() {
      return sorted;
    },
    get: (id) => known.get(id),
    put,
    drop,
    append({ rows, gone = [] }) {
      gone.forEach(drop);
      const fresh = rows.filter(({ value }) => !tombstones.has(value.id));
      const unknown = fresh.filter(({ value }) => !known.has(value.id));
      fresh.filter(({ value }) => known.has(value.id)).forEach(put);
      for (const snapshot of unknown) {
        named?.add(snapshot.value.id);
        known.set(snapshot.value.id, snapshot);
      }
      const added = unknown.map(({ value }) => value);
      const last = sorted.at(-1);
      const inOrder = added.every((row, at) => compare(added[at - 1] ?? last ?? row, row) <= 0);
      sorted = [...sorted, ...added];
      if (!inOrder) sorted.sort(compare);
    },
    begin() {
      named = new Set();
    },
    end() {
      const { size } = known;
      for (const id of [...known.keys()]) if (!named?.has(id)) known.delete(id);
      if (known.size < size) sorted = sorted.filter((row) => known.has(row.id));
      named = undefined;
      tombstones.clear();
    },
    clear() {
      known.clear();
      tombstones.clear();
      sorted = [];
      named = undefined;
    },
  };
}
