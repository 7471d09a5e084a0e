import { atom, type ReadableAtom } from 'nanostores';
import type { ChallengeRequest } from '../contract/index.js';
import type { Outcome } from './resource-state.js';
import type { News } from './news.js';
import { newId, type Platform } from './platform.js';
import { drain, type SenderTools } from './sender.js';
import { memoryStorage, type Edit, type Kept, type OutboxStorage } from './storage.js';
import type { NewWish, Wish } from './wish.js';

export interface Accepted {
  id: string;
  /** Fulfilled when a reload no longer loses it. */
  kept: Promise<void>;
  /** Fulfilled when the backend, or the person, has decided. */
  settled: Promise<Outcome>;
}

/** Accepted edits on their way to the backend: durable, shared by the tabs of one person, sent once. */
export interface Outbox {
  /** In the order in which they will be sent. A `seq` of Infinity: not on disk yet. */
  readonly $wishes: ReadableAtom<readonly Wish[]>;
  readonly $durable: ReadableAtom<boolean>;
  add(wish: NewWish): Accepted;
  change<R>(key: string, edit: (kept: Kept) => Edit<R>): Promise<R>;
  /** Takes back what was not sent yet, and what was refused or is in conflict. False: some of it is on its way. */
  withdraw(ids: readonly string[]): Promise<boolean>;
  /** Tries at once, and may ask the person for a proof again. */
  retry(key?: string): void;
  pause(): void;
  resume(): void;
  /** From now on for this person: what lies on disk is taken up. */
  open(scope: string): Promise<void>;
  /** Nobody is signed in any more: what is shown is forgotten, what lies on disk stays there. */
  leave(): void;
  close(): void;
}

export interface OutboxOptions extends Pick<SenderTools, 'news' | 'group' | 'signIn'> {
  platform: Promise<Platform>;
  /** Asks the person; undefined: they would not. */
  verify(request: ChallengeRequest): Promise<string | undefined>;
}

interface Message {
  scope: string;
  wishes?: true;
  withdrawn?: readonly string[];
  retry?: string | true;
}

export const isKept = (wish: Wish): boolean => wish.seq !== Infinity;

function gate() {
  let open!: () => void;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

export function createOutbox({ platform, news, group, signIn, verify }: OutboxOptions): Outbox {
  const $wishes = atom<readonly Wish[]>([]);
  const $durable = atom(true);
  let kept: readonly Wish[] = [];
  let fresh: readonly Wish[] = [];
  let scope: string | undefined;
  let paused = true;
  let closed = false;
  let opened = gate();
  let fallback: OutboxStorage | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let refreshing = false;
  let flushing: Promise<void> | undefined;
  const waiting = new Map<string, (outcome: Outcome) => void>();
  /** Accepted in this page or tried again from it: here somebody can be asked for a proof. */
  const here = new Set<string>();
  const withdrawn = new Set<string>();
  const running = new Set<string>();
  const resting = new Map<string, { why: string; wake: AbortController }>();

  const publish = () => $wishes.set(fresh.length ? [...kept, ...fresh] : kept);

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
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = turn.then(run, run);
    turn = result.catch(() => {});
    return result;
  }

  const tellTabs = (message: Omit<Message, 'scope'>) => void platform.then(({ tell }) => closed || tell({ scope, ...message }));

  function settle(all: readonly Wish[]): void {
    const found = new Map(all.map((wish) => [wish.id, wish]));
    const unkept = new Set(fresh.map((wish) => wish.id));
    for (const [id, resolve] of waiting) {
      const state = found.get(id)?.state ?? (unkept.has(id) ? 'pending' : withdrawn.has(id) ? 'withdrawn' : 'confirmed');
      if (state === 'pending') continue;
      waiting.delete(id);
      resolve(state);
    }
  }

  function refresh(): void {
    if (refreshing) return;
    refreshing = true;
    void inTurn(async () => {
      refreshing = false;
      const asked = scope;
      if (asked === undefined) return;
      const all = await onDisk((storage) => storage.all(asked));
      if (asked !== scope) return;
      kept = all;
      publish();
      settle(all);
      kickAll();
    });
  }

  async function change<R>(key: string, edit: (kept: Kept) => Edit<R>): Promise<R> {
    await opened.passed;
    let changed = false;
    const result = await onDisk((storage) =>
      storage.change(scope!, key, (found) => {
        const edited = edit(found);
        changed = [edited.add, edited.put, edited.remove].some((list) => list?.length);
        return edited;
      }),
    );
    if (changed) {
      refresh();
      tellTabs({ wishes: true });
    }
    return result;
  }

  function flush(): Promise<void> {
    flushing ??= opened.passed.then(() => inTurn(write));
    return flushing;
  }

  async function write(): Promise<void> {
    flushing = undefined;
    const added = fresh.map(({ seq: _, ...wish }) => ({ ...wish, scope: scope! }));
    if (!added.length) return;
    const stored = await onDisk((storage) => storage.add(added));
    const ids = new Set(stored.map((wish) => wish.id));
    fresh = fresh.filter((wish) => !ids.has(wish.id));
    kept = [...kept, ...stored];
    publish();
    tellTabs({ wishes: true });
    kickAll();
  }

  async function tools(): Promise<SenderTools> {
    return {
      platform: await platform,
      news,
      group,
      change,
      signIn() {
        paused = true;
        signIn();
      },
      async verify(request, wishes) {
        const proof = await verify(request);
        if (proof === undefined) wishes.forEach((wish) => here.delete(wish.id));
        return proof;
      },
      paused: () => paused || closed,
      mayAsk: (wish) => here.has(wish.id),
      answered: () => wake((rest) => rest.why === 'network'),
      async rest(key, ms, why) {
        const entry = { why, wake: new AbortController() };
        resting.set(key, entry);
        await (await platform).sleep(ms, entry.wake.signal);
        resting.delete(key);
      },
    };
  }

  function wake(which: (rest: { why: string }, key: string) => boolean): void {
    for (const [key, rest] of resting) if (which(rest, key)) rest.wake.abort();
  }

  const sendable = (wish: Wish) => wish.state === 'pending' && (wish.waiting !== 'verification' || here.has(wish.id)) && group(wish.group);

  function kickAll(): void {
    new Set(kept.filter(sendable).map((wish) => wish.key)).forEach(kick);
  }

  function kick(key: string): void {
    if (running.has(key) || paused || closed) return;
    running.add(key);
    const name = `${scope}/${key}`;
    void (async () => {
      const { lock } = await platform;
      await lock(name, async () => drain(key, await tools()));
    })()
      .catch((error: unknown) => console.error('settings-elements: the outbox stopped.', (error as Error).name))
      .finally(() => {
        running.delete(key);
        refresh();
      });
  }

  function retryHere(key?: string): void {
    wake((rest, resting) => rest.why !== 'undo' && (key === undefined || key === resting));
    kickAll();
  }

  const unhear = platform.then(({ hear, storage }) => {
    if (!storage.durable) $durable.set(false);
    return hear((message) => {
      const { scope: theirs, wishes, withdrawn: taken, retry } = (message ?? {}) as Partial<Message>;
      if (theirs === undefined || theirs !== scope) return;
      taken?.forEach((id) => withdrawn.add(id));
      if (wishes) refresh();
      if (retry) retryHere(retry === true ? undefined : retry);
    });
  });
  const onOnline = () => retryHere();
  globalThis.addEventListener?.('online', onOnline);

  return {
    $wishes,
    $durable,
    add(wish) {
      const id = newId();
      let resolve!: (outcome: Outcome) => void;
      const settled = new Promise<Outcome>((done) => (resolve = done));
      waiting.set(id, resolve);
      here.add(id);
      fresh = [...fresh, { ...wish, id, scope: '', at: Date.now(), seq: Infinity, format: 1, state: 'pending' }];
      publish();
      return { id, settled, kept: flush() };
    },
    change,
    async withdraw(ids) {
      await flush();
      const keys = new Set(kept.filter((wish) => ids.includes(wish.id)).map((wish) => wish.key));
      ids.forEach((id) => withdrawn.add(id));
      tellTabs({ withdrawn: ids });
      const sent = await Promise.all(
        [...keys].map((key) =>
          change(key, ({ wishes }) => {
            const asked = wishes.filter((wish) => ids.includes(wish.id));
            const free = asked.filter((wish) => wish.state !== 'pending' || wish.batch === undefined);
            return { remove: free, result: asked.filter((wish) => !free.includes(wish)).map((wish) => wish.id) };
          }),
        ),
      );
      sent.flat().forEach((id) => withdrawn.delete(id));
      [...keys].forEach((key) => resting.get(key)?.wake.abort());
      return sent.flat().length === 0;
    },
    retry(key) {
      kept.filter((wish) => key === undefined || wish.key === key).forEach((wish) => here.add(wish.id));
      retryHere(key);
      tellTabs({ retry: key ?? true });
    },
    pause() {
      paused = true;
      wake(() => true);
    },
    resume() {
      paused = false;
      kickAll();
    },
    async open(next) {
      if (scope !== next) kept = [];
      scope = next;
      paused = false;
      opened.open();
      refresh();
      await turn;
    },
    leave() {
      scope = undefined;
      paused = true;
      opened = gate();
      kept = fresh = [];
      publish();
      waiting.forEach((resolve) => resolve('withdrawn'));
      waiting.clear();
      wake(() => true);
    },
    close() {
      closed = true;
      wake(() => true);
      globalThis.removeEventListener?.('online', onOnline);
      void unhear.then((stop) => stop());
    },
  };
}
