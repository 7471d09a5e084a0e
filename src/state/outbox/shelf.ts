import { atom, type ReadableAtom } from 'nanostores';
import { gate } from '../platform/gate.js';
import type { Edit, Kept, OutboxStorage } from '../storage/storage.js';
import { createTurns } from '../platform/turns.js';
import { readable, type Wish } from './wish.js';

/** This tab's view of the wishes on disk: always in the order in which they were accepted, never behind its own writes. */
export interface Shelf {
  /** Also what is not on disk yet: its `seq` is Infinity. */
  readonly $wishes: ReadableAtom<readonly Wish[]>;
  readonly scope: string | undefined;
  readonly kept: readonly Wish[];
  /** How many wishes of the person lie on disk that this library cannot read; they are left where they are. */
  readonly unreadable: number;
  add(wish: Omit<Wish, 'scope' | 'seq'>): Promise<void>;
  change<R>(key: string, edit: (kept: Kept) => Edit<R>): Promise<R>;
  refresh(): Promise<void>;
  /** When everything accepted so far is on disk. */
  flushed(): Promise<unknown>;
  open(scope: string): Promise<void>;
  /** Fulfilled when what was accepted is on disk, under the name of who accepted it. */
  leave(): Promise<unknown>;
}

export interface ShelfEvents {
  /** Something was written here: the other tabs must read again. */
  wrote(): void;
  read(): void;
}

export function createShelf(storage: OutboxStorage, { wrote, read }: ShelfEvents): Shelf {
  const $wishes = atom<readonly Wish[]>([]);
  let kept: readonly Wish[] = [];
  let unreadable = 0;
  let fresh: Wish[] = [];
  let scope: string | undefined;
  let opened = gate();
  let reading: Promise<void> | undefined;
  let writing: Promise<void> | undefined;
  /** A list read from disk must never lack what was just written to it, and nothing may be written twice. */
  const turns = createTurns();

  function show(next: readonly Wish[]): void {
    kept = next;
    const ours = fresh.filter((wish) => (wish.scope || scope) === scope);
    $wishes.set(ours.length ? [...kept, ...ours] : kept);
  }

  async function readAll(): Promise<void> {
    reading = undefined;
    const asked = scope;
    if (asked === undefined) return;
    const all = await storage.all(asked);
    if (asked !== scope) return;
    const wishes = readable(all);
    unreadable = all.length - wishes.length;
    show(wishes);
    read();
  }

  /** Everything accepted meanwhile in one transaction: a burst must not wait for one another. */
  async function writeFresh(): Promise<void> {
    writing = undefined;
    // Of whoever accepted it: the person may be another one by now.
    const added = fresh.map(({ seq: _, ...wish }) => ({ ...wish, scope: wish.scope || scope! })).filter((wish) => wish.scope);
    if (!added.length) return;
    const stored = await storage.add(added);
    const ids = new Set(stored.map((wish) => wish.id));
    fresh = fresh.filter((wish) => !ids.has(wish.id));
    show([...kept, ...stored.filter((wish) => wish.scope === scope)]);
    wrote();
    read();
  }

  const refresh = () => (reading ??= turns.take(readAll));
  const flushed = () => Promise.resolve(writing).then(turns.done);
  const changed = () => {
    wrote();
    void refresh();
  };
  // What was only in memory has come onto the disk.
  storage.$durable.listen((durable) => durable && changed());

  return {
    $wishes,
    get scope() {
      return scope;
    },
    get kept() {
      return kept;
    },
    get unreadable() {
      return unreadable;
    },
    refresh,
    flushed,
    add(wish) {
      const added: Wish = { ...wish, scope: scope ?? '', seq: Infinity };
      fresh.push(added);
      $wishes.set([...$wishes.get(), added]);
      return (writing ??= opened.passed.then(() => turns.take(writeFresh)));
    },
    async change(key, edit) {
      const asked = scope;
      await opened.passed;
      let touched = false;
      const result = await storage.change(asked ?? scope!, key, ({ wishes, footprints }) => {
        const edited = edit({ wishes: readable(wishes), footprints });
        touched = [edited.add, edited.put, edited.remove].some((list) => list?.length);
        return edited;
      });
      if (touched) changed();
      return result;
    },
    async open(next) {
      if (scope !== next) show([]);
      scope = next;
      opened.open();
      await refresh();
    },
    leave() {
      const done = scope === undefined ? Promise.resolve() : flushed();
      scope = undefined;
      opened = gate();
      writing = undefined;
      unreadable = 0;
      fresh = fresh.filter((wish) => wish.scope);
      show([]);
      return done;
    },
  };
}
