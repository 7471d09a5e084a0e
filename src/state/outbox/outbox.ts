import type { ChallengeRequest } from '../../contract/index.js';
import { createAttendance } from './attendance.js';
import { createCouriers, type CourierOptions } from './couriers.js';
import { takeBack } from './decisions.js';
import { createOutcomes } from './outcomes.js';
import type { Outbox } from './outbox-state.js';
import { createShelf } from './shelf.js';
import { tabTalk } from '../platform/tab-talk.js';
import type { Wish } from './wish.js';

export interface OutboxOptions extends Pick<CourierOptions, 'platform' | 'news' | 'group' | 'signIn'> {
  /** Asks the person; undefined: they would not. */
  verify(request: ChallengeRequest): Promise<string | undefined>;
}

interface Message {
  wishes?: true;
  /** Being taken back; what was on its way already stays. */
  takenBack?: readonly string[];
  stay?: readonly string[];
  retry?: string | true;
}

/** Puts together who keeps the wishes (shelf), who carries them (couriers), and who is told of their end (outcomes). */
export function createOutbox({ verify, ...options }: OutboxOptions): Outbox {
  const { platform, group } = options;
  const outcomes = createOutcomes();
  const attendance = createAttendance();
  const tabs = tabTalk<Message>(platform, () => shelf.scope, hear);
  const shelf = createShelf(platform.storage, { wrote: () => tabs.tell({ wishes: true }), read });
  const couriers = createCouriers({
    ...options,
    scope: () => shelf.scope,
    home: () => void shelf.refresh(),
    change: shelf.change,
    mayAsk: attendance.has,
    async verify(request, wishes) {
      const proof = await verify(request);
      if (proof === undefined) attendance.remove(wishes);
      return proof;
    },
  });

  function hear({ wishes, takenBack = [], stay = [], retry }: Message): void {
    outcomes.takenBack(takenBack);
    outcomes.stay(stay);
    if (wishes) void shelf.refresh();
    if (retry) tryNow(retry === true ? undefined : retry);
  }

  const isSendable = (wish: Wish) => (wish.waiting !== 'verification' || attendance.has(wish)) && Boolean(group(wish.group));

  function read(): void {
    outcomes.read(shelf.$wishes.get());
    attendance.keep(shelf.$wishes.get());
    // The first of each object: what is behind one that waits for a proof waits with it.
    const pending = shelf.kept.filter((wish) => wish.state === 'pending').reverse();
    const first = new Map(pending.map((wish) => [wish.key, wish]));
    couriers.kick([...first.values()].filter(isSendable).map((wish) => wish.key));
  }

  const of = (key?: string) => shelf.$wishes.get().filter((wish) => key === undefined || wish.key === key);

  function tryNow(key?: string): void {
    couriers.hurry(key);
    void shelf.refresh();
  }

  const onOnline = () => tryNow();
  globalThis.addEventListener?.('online', onOnline);

  return {
    $wishes: shelf.$wishes,
    get unreadable() {
      return shelf.unreadable;
    },
    change: shelf.change,
    pause: couriers.pause,
    resume: couriers.resume,
    add({ undoFor, ...wish }) {
      const [id, at] = [platform.id(), platform.now()];
      const settled = outcomes.of(id);
      const kept = shelf.add({ ...wish, ...(undoFor && { until: at + undoFor }), id, at, format: 1, state: 'pending' });
      // What waits for a proof at this object may ask, too.
      attendance.add(of(wish.key));
      return { id, settled, kept };
    },
    async withdraw(ids) {
      await shelf.flushed();
      outcomes.takenBack(ids);
      tabs.tell({ takenBack: ids });
      const keys = new Set(of().flatMap((wish) => (ids.includes(wish.id) ? [wish.key] : [])));
      const stay = (await Promise.all([...keys].map((key) => shelf.change(key, takeBack(ids))))).flat();
      outcomes.stay(stay);
      tabs.tell({ stay });
      couriers.wake((rest) => keys.has(rest.key));
      // Who goes on from here must not find what is gone.
      await shelf.refresh();
      return stay.length === 0;
    },
    retry(key) {
      attendance.add(of(key));
      tryNow(key);
      tabs.tell({ retry: key ?? true });
    },
    async open(scope) {
      await shelf.open(scope);
      couriers.resume();
    },
    leave() {
      couriers.pause();
      outcomes.leave();
      return shelf.leave();
    },
    close() {
      couriers.close();
      globalThis.removeEventListener?.('online', onOnline);
      tabs.close();
    },
  };
}
