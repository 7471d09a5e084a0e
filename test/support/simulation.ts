import type { Locks } from '../../src/contract/index.js';
import type { Platform } from '../../src/state/platform/platform.js';
import { atom } from 'nanostores';
import { memoryStorage } from '../../src/state/storage/memory-storage.js';
import { drain } from '../../src/state/outbox/sender.js';
import { steadyStorage } from '../../src/state/storage/steady-storage.js';
import type { OutboxStorage } from '../../src/state/storage/storage.js';

/** A seeded stand-in for Math.random, so that a failing round can be run again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const never = new Promise<never>(() => {});

/** Time, a disk, locks and a message bus that several simulated tabs share. */
export class World {
  now = Date.now();
  /** How far the desk's clock is off, ms. */
  clock = 0;
  readonly disk: OutboxStorage = memoryStorage();
  #timers: { at: number; fire: () => void }[] = [];
  #tabs = new Set<Tab>();
  #queues = new Map<string, { tab: Tab; start: () => Promise<void> }[]>();
  #ids = 0;

  constructor(readonly random: () => number = randomFrom(1)) {}

  after(ms: number, fire: () => void): void {
    this.#timers.push({ at: this.now + Math.max(0, ms), fire });
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Lets time pass until nothing is left to happen, or until then. */
  async run(until = Infinity): Promise<void> {
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    await settle();
    for (;;) {
      this.#timers.sort((a, b) => a.at - b.at);
      const next = this.#timers[0];
      if (!next || next.at > until) break;
      this.#timers.shift();
      this.now = Math.max(this.now, next.at);
      next.fire();
      await settle();
    }
    if (until !== Infinity) this.now = Math.max(this.now, until);
  }

  tab(): Tab {
    const tab = new Tab(this);
    this.#tabs.add(tab);
    return tab;
  }

  leave(tab: Tab): void {
    this.#tabs.delete(tab);
    for (const [name, queue] of this.#queues) {
      const wasHolder = queue[0]?.tab === tab;
      this.#queues.set(
        name,
        queue.filter((one) => one.tab !== tab),
      );
      if (wasHolder) void this.#queues.get(name)![0]?.start();
    }
  }

  /** In the order in which a tab tells it, like a BroadcastChannel. */
  broadcast(from: Tab, message: unknown): void {
    const copy = structuredClone(message);
    from.told = Math.max(from.told, this.now + this.random() * 5);
    for (const tab of this.#tabs) if (tab !== from) this.after(from.told - this.now, () => tab.receive(copy));
  }

  lock(tab: Tab, name: string, run: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(name) ?? [];
      this.#queues.set(name, queue);
      const entry = {
        tab,
        start: async () => {
          await run().then(resolve, reject);
          const left = (this.#queues.get(name) ?? []).filter((one) => one !== entry);
          this.#queues.set(name, left);
          void left[0]?.start();
        },
      };
      queue.push(entry);
      if (queue[0] === entry) void entry.start();
    });
  }

  id(): string {
    return `id-${++this.#ids}`;
  }
}

/** One tab; when it is killed, whatever it was doing stops where it was. */
export class Tab {
  alive = true;
  /** When its last message arrives. */
  told = 0;
  sender: Platform['sender'] = () => Promise.resolve({ drain });
  #listeners = new Set<(message: unknown) => void>();

  constructor(readonly world: World) {}

  kill(): void {
    this.alive = false;
    this.world.leave(this);
  }

  receive(message: unknown): void {
    if (this.alive) this.#listeners.forEach((heard) => heard(message));
  }

  /** What is asked for happens; a dead tab does not learn of it. */
  #guard<T>(work: () => Promise<T>): Promise<T> {
    if (!this.alive) return never;
    return work().then(
      (value) => (this.alive ? value : never),
      (error: unknown) => (this.alive ? Promise.reject(error as Error) : never),
    );
  }

  #disk<T>(use: (disk: OutboxStorage) => Promise<T>): Promise<T> {
    return this.#guard(async () => {
      await this.world.pause(this.world.random() * 3);
      if (!this.alive) return never;
      return use(this.world.disk);
    });
  }

  platform(): Platform {
    const { world } = this;
    const lock = ((name, run) => this.#guard(() => world.lock(this, name, run))) as Locks;
    const disk: OutboxStorage = {
      $durable: atom(true),
      add: (wishes) => this.#disk((disk) => disk.add(wishes)),
      change: (scope, key, edit) => this.#disk((disk) => disk.change(scope, key, edit)),
      all: (scope) => this.#disk((disk) => disk.all(scope)),
      drafts: (scope) => this.#disk((disk) => disk.drafts(scope)),
      moveDrafts: (scope, from, to) => this.#disk((disk) => disk.moveDrafts(scope, from, to)),
      keepDraft: (draft) => this.#disk((disk) => disk.keepDraft(draft)),
      wipe: (scope) => this.#disk((disk) => disk.wipe(scope)),
    };
    const sleep: Platform['sleep'] = (ms, signal) =>
      this.#guard(
        () =>
          new Promise<void>((resolve) => {
            world.after(ms, resolve);
            signal?.addEventListener('abort', () => resolve());
          }),
      );
    return {
      storage: steadyStorage(disk, sleep),
      lock,
      queue: (name, run, signal) => lock(name, async () => (signal.aborted ? undefined : run())),
      sender: () => this.sender(),
      tell: (message) => this.alive && world.broadcast(this, message),
      hear: (heard) => {
        this.#listeners.add(heard);
        return () => void this.#listeners.delete(heard);
      },
      now: () => world.now + world.clock,
      sleep,
      id: () => world.id(),
      random: world.random,
      close: () => this.kill(),
    };
  }

  /** A call to the backend from this tab. */
  call<T>(work: () => Promise<T>): Promise<T> {
    return this.#guard(work);
  }
}
