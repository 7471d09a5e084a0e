import type { Page, Row, Snapshot } from '../contract/index.js';
import type { Item } from './collection-state.js';
import { same } from './outbox/wish.js';
import { changed, type Compare } from './sorted.js';

/** The backend's rows as far as they are known here, sorted. */
export interface Rows<T extends Row> {
  /** A row that did not change stays the same item, and an unchanged list the same list. */
  readonly sorted: readonly Item<T>[];
  get(id: string): Snapshot<T> | undefined;
  item(id: string): Item<T> | undefined;
  /** Of a page. What says nothing new leaves its item as it is. */
  append(page: Pick<Page<T>, 'rows' | 'gone'>): void;
  put(snapshot: Snapshot<T>): void;
  drop(id: string): void;
  /** Keeps only what was named since `begin`: what a full load did not bring is gone. */
  begin(): void;
  end(): void;
  clear(): void;
}

export function createRows<T extends Row>(compare: Compare<T>): Rows<T> {
  const known = new Map<string, { snapshot: Snapshot<T>; item: Item<T> }>();
  /** A page that is older than a deletion must not bring the row back. */
  const tombstones = new Set<string>();
  let sorted: readonly Item<T>[] = [];
  let named: Set<string> | undefined;

  const byRow: Compare<Item<T>> = (a, b) => compare(a.row, b.row);

  function change(gone: readonly string[], snapshots: Iterable<Snapshot<T>>): void {
    const out: Item<T>[] = [];
    const into: Item<T>[] = [];
    const takeOut = (id: string) => {
      const old = known.get(id);
      if (old) out.push(old.item);
      known.delete(id);
    };
    gone.forEach(takeOut);
    for (const snapshot of snapshots) {
      const { id } = snapshot.value;
      takeOut(id);
      const item = { row: snapshot.value };
      known.set(id, { snapshot, item });
      into.push(item);
    }
    sorted = changed(sorted, out, into, byRow);
  }

  const revisionOf = (id: string) => known.get(id)?.snapshot.revision ?? -Infinity;

  function drop(id: string): void {
    if (named) tombstones.add(id);
    change([id], []);
  }

  return {
    get sorted() {
      return sorted;
    },
    get: (id) => known.get(id)?.snapshot,
    item: (id) => known.get(id)?.item,
    drop,
    put(snapshot) {
      const { value, revision = Infinity } = snapshot;
      named?.add(value.id);
      if (revision >= revisionOf(value.id)) change([], [snapshot]);
    },
    append({ rows, gone = [] }) {
      if (named) gone.forEach((id) => tombstones.add(id));
      const fresh = new Map<string, Snapshot<T>>();
      for (const snapshot of rows) {
        const { value, revision = Infinity } = snapshot;
        if (tombstones.has(value.id)) continue;
        named?.add(value.id);
        if (revision >= revisionOf(value.id) && !same(snapshot, known.get(value.id)?.snapshot)) fresh.set(value.id, snapshot);
      }
      change(gone, fresh.values());
    },
    begin() {
      named = new Set();
    },
    end() {
      const { size } = known;
      for (const id of [...known.keys()]) if (!named?.has(id)) known.delete(id);
      if (known.size < size) sorted = sorted.filter(({ row }) => known.has(row.id));
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
