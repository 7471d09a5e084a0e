import { atom, type ReadableAtom } from 'nanostores';
import type { Platform } from './platform.js';
import { memoryStorage, type Edit, type Kept, type OutboxStorage } from './storage.js';
import type { Wish } from './wish.js';

/** This tab's view of the wishes on disk: always in the order in which they were accepted, never behind its own writes. */
export interface Shelf {
  /** Also what is not on disk yet: its `seq` is Infinity. */
  readonly $wishes: ReadableAtom<readonly Wish[]>;
  readonly $durable: ReadableAtom<boolean>;
  readonly scope: string | undefined;
  readonly kept: readonly Wish[];
  add(wish: Omit<Wish, 'scope' | 'seq'>): Promise<void>;
  change<R>(key: string, edit: (kept: Kept) => Edit<R>): Promise<R>;
  refresh(): Promise<void>;
  /** When everything accepted so far is on disk. */
  flushed(): Promise<void>;
  open(scope: string): Promise<void>;
  /** Fulfilled when what was accepted is on disk, under the name of who accepted it. */
  leave(): Promise<void>;
}

export interface ShelfEvents {
  /** Something was written here: the other tabs must read again. */
  wrote(): void;
  read(): void;
}

export const isKept = (wish: Wish): boolean => wish.seq !== Infinity;

function gate() {
  let open!: () => void;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

export function createShelf(platform: Promise<Platform>, { wrote, read }: ShelfEvents): Shelf {
  const $wishes = atom<readonly Wish[]>([]);
  const $durable = atom(true);
  let kept: readonly Wish[] = [];
  let fresh: readonly Wish[] = [];
  let scope: string | undefined;
  let opened = gate();
  let fallback: OutboxStorage | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let reading: Promise<void> | undefined;
  let writing: Promise<void> | undefined;

  void platform.then(({ storage }) => storage.durable || $durable.set(false));

  function show(next: readonly Wish[]): void {
    kept = next;
    const ours = fresh.filter((wish) => (wish.scope || scope) === scope);
    $wishes.set(ours.length ? [...kept, ...ours] : kept);
  }

  /** A full or forbidden disk must not stop the work: from then on in memory, and said so. */
  async function onDisk<T>(use: (storage: OutboxStorage) => Promise<T>): Promise<T> {
    const { storage } = await platform;
    try {
      return await use(fallback ?? storage);
    } catch (error) {
      if (fallback) throw error;
      fallback = memoryStorage({ wishes: kept });
      $durable.set(false);
      return use(fallback);
    }
  }

  /** One after the other, so that a list read from disk never lacks what was just written to it. */
  function inTurn(run: () => Promise<void>): Promise<void> {
    const result = turn.then(run, run);
    turn = result.catch(() => {});
    return result;
  }

  async function readAll(): Promise<void> {
    reading = undefined;
    const asked = scope;
    if (asked === undefined) return;
    const all = await onDisk((storage) => storage.all(asked));
    if (asked !== scope) return;
    show(all);
    read();
  }

  /** Everything accepted meanwhile in one transaction: a burst must not wait for one another. */
  async function writeFresh(): Promise<void> {
    writing = undefined;
    // Of whoever accepted it: the person may be another one by now.
    const added = fresh.map(({ seq: _, ...wish }) => ({ ...wish, scope: wish.scope || scope! })).filter((wish) => wish.scope);
    if (!added.length) return;
    const stored = await onDisk((storage) => storage.add(added));
    const ids = new Set(stored.map((wish) => wish.id));
    fresh = fresh.filter((wish) => !ids.has(wish.id));
    show([...kept, ...stored.filter((wish) => wish.scope === scope)]);
    wrote();
    read();
  }

  const refresh = () => (reading ??= inTurn(readAll));
  const flushed = async () => {
    await writing;
    await turn;
  };

  return {
    $wishes,
    $durable,
    get scope() {
      return scope;
    },
    get kept() {
      return kept;
    },
    refresh,
    flushed,
    add(wish) {
      fresh = [...fresh, { ...wish, scope: scope ?? '', seq: Infinity }];
      show(kept);
      return (writing ??= opened.passed.then(() => inTurn(writeFresh)));
    },
    async change(key, edit) {
      const asked = scope;
      await opened.passed;
      let changed = false;
      const result = await onDisk((storage) =>
        storage.change(asked ?? scope!, key, (found) => {
          const edited = edit(found);
          changed = [edited.add, edited.put, edited.remove].some((list) => list?.length);
          return edited;
        }),
      );
      if (changed) {
        wrote();
        void refresh();
      }
      return result;
    },
    async open(next) {
      if (scope !== next) show([]);
      scope = next;
      opened.open();
      await refresh();
    },
    leave() {
      const written = scope === undefined ? Promise.resolve() : flushed();
      scope = undefined;
      opened = gate();
      writing = undefined;
      fresh = fresh.filter((wish) => wish.scope);
      show([]);
      return written;
    },
  };
}
