import { atom } from 'nanostores';
import { memoryStorage, type MemoryStorage } from './memory-storage.js';
import type { Edit, Kept, OutboxStorage } from './storage.js';
import { createTurns } from '../platform/turns.js';
import { readable, type Footprint, type Wish } from '../outbox/wish.js';

/** A disk that failed is tried again after this time, ms. */
const restAfterFailure = 5_000;

/**
 * A full, forbidden, lost or silent disk must not stop the work: it goes on in memory, says so by `$durable`, and what happened
 * there is brought onto the disk when that works again.
 */
export function steadyStorage(disk: OutboxStorage, rest: (ms: number) => Promise<void>): OutboxStorage {
  const $durable = atom(disk.$durable.get());
  /** What was on the disk when it was last read: memory begins there. */
  let seen: readonly Wish[] = [];
  let memory: MemoryStorage | undefined;
  /** Nothing may be under way on the disk while the work goes over to memory, or back. */
  const turns = createTurns();
  const run = <T>(use: (storage: OutboxStorage) => Promise<T>): Promise<T> =>
    turns.take(() => (memory ? use(memory) : use(disk).catch(() => use(flee()))));

  function flee(): MemoryStorage {
    // What cannot be read stays where it is.
    const copies = readable(seen);
    memory = memoryStorage(copies);
    $durable.set(false);
    void comeBack(memory, copies);
    return memory;
  }

  async function comeBack(fled: MemoryStorage, copies: readonly Wish[]): Promise<void> {
    const copied = new Set(copies.map(({ id }) => id));
    const lastCopied = Math.max(...copies.map(({ seq }) => seq));
    const bring = async () => {
      const { wishes, footprints, drafts } = await fled.contents();
      // Fails when the disk is still away, though there is nothing to bring.
      await disk.all('');
      const objects = new Map([...copies, ...wishes, ...footprints].map((one) => [one.scope + one.key, one]));
      for (const { scope, key } of objects.values()) {
        const here = (one: { scope: string; key: string }) => one.scope === scope && one.key === key;
        const own = readable(wishes.filter(here));
        await disk.change(scope, key, reunite(own, footprints.filter(here), copied, lastCopied));
        own.forEach(({ id }) => copied.add(id));
      }
      for (const draft of drafts) await disk.keepDraft(draft);
      memory = undefined;
    };
    while (memory) {
      await rest(restAfterFailure);
      await turns.take(bring).catch(() => {});
    }
    $durable.set(true);
  }

  return {
    $durable,
    all: async (scope) => [...(seen = await run((storage) => storage.all(scope)))],
    async add(wishes) {
      const kept = await run((storage) => storage.add(wishes));
      seen = [...seen, ...kept];
      return kept;
    },
    change: (scope, key, edit) => run((storage) => storage.change(scope, key, edit)),
    drafts: (scope) => run((storage) => storage.drafts(scope)),
    keepDraft: (draft) => run((storage) => storage.keepDraft(draft)),
    moveDrafts: (scope, from, to) => run((storage) => storage.moveDrafts(scope, from, to)),
    wipe: (scope) =>
      turns.take(async () => {
        await memory?.wipe(scope);
        await disk.wipe(scope);
      }),
  };
}

/**
 * What happened in memory to one object, as a change on disk: copies are replaced in their places, what is new goes behind.
 * What other tabs settled there meanwhile stays settled.
 */
const reunite =
  (wishes: readonly Wish[], footprints: readonly Footprint[], copied: ReadonlySet<string>, lastCopied: number) =>
  (kept: Kept): Edit<void> => {
    const there = new Set(kept.wishes.map(({ id }) => id));
    return {
      remove: kept.wishes.filter(({ id }) => copied.has(id)),
      add: wishes
        .filter(({ id }) => !copied.has(id) || there.has(id))
        // A place among what is only in memory means nothing on the disk.
        .map(({ seq, order = seq, ...wish }) => (order > lastCopied ? wish : { ...wish, order })),
      footprints,
      result: undefined,
    };
  };
