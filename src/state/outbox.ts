import type { ReadableAtom } from 'nanostores';
import type { ChallengeRequest } from '../contract/index.js';
import { createCouriers, type CourierOptions } from './couriers.js';
import { newId, type Platform } from './platform.js';
import type { Outcome } from './resource-state.js';
import { createShelf } from './shelf.js';
import type { Edit, Kept } from './storage.js';
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
  /** One transaction over what lies on disk about an object; `edit` must be pure. */
  change<R>(key: string, edit: (kept: Kept) => Edit<R>): Promise<R>;
  /** Takes back what was not sent yet, and what was refused or is in conflict. False: some of it is on its way. */
  withdraw(ids: readonly string[]): Promise<boolean>;
  /** Tries at once, and may ask the person for a proof again. */
  retry(key?: string): void;
  pause(): void;
  resume(): void;
  /** From now on for this person: what lies on disk is taken up. */
  open(scope: string): Promise<void>;
  /** Nobody is signed in any more: what is shown is forgotten. Fulfilled when everything accepted is on disk, where it stays. */
  leave(): Promise<void>;
  close(): void;
}

export interface OutboxOptions extends Pick<CourierOptions, 'news' | 'group' | 'signIn'> {
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

export function createOutbox({ platform, news, group, signIn, verify }: OutboxOptions): Outbox {
  const waiting = new Map<string, (outcome: Outcome) => void>();
  const withdrawn = new Set<string>();
  /** Accepted in this page or tried again from it: here somebody can be asked for a proof. */
  const here = new Set<string>();

  const tellTabs = (message: Omit<Message, 'scope'>) => void platform.then(({ tell }) => tell({ scope: shelf.scope, ...message }));
  const shelf = createShelf(platform, { wrote: () => tellTabs({ wishes: true }), read });
  const couriers = createCouriers({
    platform,
    news,
    group,
    signIn,
    scope: () => shelf.scope,
    home: () => void shelf.refresh(),
    change: shelf.change,
    mayAsk: (wish) => here.has(wish.id),
    async verify(request, wishes) {
      const proof = await verify(request);
      if (proof === undefined) wishes.forEach((wish) => here.delete(wish.id));
      return proof;
    },
  });

  const isSendable = (wish: Wish) => (wish.waiting !== 'verification' || here.has(wish.id)) && Boolean(group(wish.group));

  function read(): void {
    const found = new Map(shelf.$wishes.get().map((wish) => [wish.id, wish.state]));
    for (const [id, resolve] of waiting) {
      const outcome = found.get(id) ?? (withdrawn.has(id) ? 'withdrawn' : 'confirmed');
      if (outcome === 'pending') continue;
      waiting.delete(id);
      resolve(outcome);
    }
    // The first of each object: what is behind one that waits for a proof waits with it.
    const pending = shelf.kept.filter((wish) => wish.state === 'pending').reverse();
    const first = new Map(pending.map((wish) => [wish.key, wish]));
    couriers.kick([...first.values()].filter(isSendable).map((wish) => wish.key));
  }

  /** The person is at this object: what waits for a proof may ask. */
  const askFor = (key?: string) => shelf.kept.forEach((wish) => (key === undefined || wish.key === key) && here.add(wish.id));

  function tryNow(key?: string): void {
    couriers.wake((rest) => rest.why !== 'undo' && (key === undefined || key === rest.key));
    void shelf.refresh();
  }

  const deaf = platform.then(({ hear }) =>
    hear((message) => {
      const { scope, wishes, withdrawn: taken = [], retry } = (message ?? {}) as Partial<Message>;
      if (scope === undefined || scope !== shelf.scope) return;
      taken.forEach((id) => withdrawn.add(id));
      if (wishes) void shelf.refresh();
      if (retry) tryNow(retry === true ? undefined : retry);
    }),
  );
  const onOnline = () => tryNow();
  globalThis.addEventListener?.('online', onOnline);

  return {
    $wishes: shelf.$wishes,
    $durable: shelf.$durable,
    change: shelf.change,
    pause: couriers.pause,
    resume: couriers.resume,
    add(wish) {
      const id = newId();
      here.add(id);
      askFor(wish.key);
      const settled = new Promise<Outcome>((resolve) => waiting.set(id, resolve));
      return { id, settled, kept: shelf.add({ ...wish, id, at: Date.now(), format: 1, state: 'pending' }) };
    },
    async withdraw(ids) {
      await shelf.flushed();
      ids.forEach((id) => withdrawn.add(id));
      tellTabs({ withdrawn: ids });
      const keys = new Set(
        shelf.$wishes
          .get()
          .filter((wish) => ids.includes(wish.id))
          .map((wish) => wish.key),
      );
      const sent = await Promise.all(
        [...keys].map((key) =>
          shelf.change(key, ({ wishes }) => {
            const asked = wishes.filter((wish) => ids.includes(wish.id));
            const free = asked.filter((wish) => wish.state !== 'pending' || wish.batch === undefined);
            return { remove: free, result: asked.filter((wish) => !free.includes(wish)).map((wish) => wish.id) };
          }),
        ),
      );
      sent.flat().forEach((id) => withdrawn.delete(id));
      couriers.wake((rest) => keys.has(rest.key));
      return sent.flat().length === 0;
    },
    retry(key) {
      askFor(key);
      tryNow(key);
      tellTabs({ retry: key ?? true });
    },
    async open(scope) {
      await shelf.open(scope);
      couriers.resume();
    },
    leave() {
      couriers.pause();
      waiting.forEach((resolve) => resolve('withdrawn'));
      waiting.clear();
      return shelf.leave();
    },
    close() {
      couriers.close();
      globalThis.removeEventListener?.('online', onOnline);
      void deaf.then((stop) => stop());
    },
  };
}
