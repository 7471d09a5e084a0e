import * as v from 'valibot';
import { AdapterError, type FieldProblem, type Identity } from '../../contract/index.js';
import { fingerprintOf, type NewSubscription, type PushGroup, type SubscribedBrowser } from '../../features/notifications/notifications.js';
import { newSubscriptionSchema } from '../../features/notifications/notifications.schema.js';
import type { MemoryLine } from './line.js';
import { randomId } from './random-id.js';
import { samplePushKey } from './sample-browsers.js';
import { thisBrowser } from './sample-security.js';

interface Room {
  items: SubscribedBrowser[];
  changes: number;
}

const atMost = 20;

function check(subscription: NewSubscription): void {
  const { issues } = v.safeParse(newSubscriptionSchema, subscription);
  if (!issues) return;
  const fields: Record<string, FieldProblem> = {};
  for (const issue of issues) fields[v.getDotPath(issue) ?? ''] ??= { code: issue.message };
  throw new AdapterError('invalid', { fields, reason: 'invalid', status: 422 });
}

/** Keeps no endpoint, and pushes nothing: what a worker would do is for a test to play. */
export function memoryPush(line: MemoryLine): Required<PushGroup> {
  const { ask, backend } = line;
  const rooms = backend.keep('push', () => new Map<string, Room>());

  function roomOf(user: string): Room {
    const room = rooms.get(user) ?? { items: [...backend.seed.browsers(backend.now())], changes: 0 };
    rooms.set(user, room);
    return room;
  }

  function change(user: string, items: SubscribedBrowser[]): void {
    const room = roomOf(user);
    room.items = items;
    room.changes += 1;
    line.hint({ user }, 'push');
  }

  /** From whoever had it. */
  function take(fingerprint: string): void {
    for (const [user, { items }] of rooms)
      if (items.some((item) => item.fingerprint === fingerprint))
        change(
          user,
          items.filter((item) => item.fingerprint !== fingerprint),
        );
  }

  function find({ user }: Identity, id: string): SubscribedBrowser {
    const found = roomOf(user).items.find((item) => item.id === id);
    if (!found) throw new AdapterError('not-found', { status: 404 });
    return found;
  }

  return {
    load: (call) =>
      ask('push.load', call, ({ user }) => {
        const { items, changes } = roomOf(user);
        return { value: { key: samplePushKey, items: structuredClone(items) }, version: `v${changes}` };
      }),
    subscribe: (subscription, call) =>
      ask('push.subscribe', call, async (who) => {
        check(subscription);
        const fingerprint = await fingerprintOf(subscription.endpoint);
        return backend.once(who, call.key, JSON.stringify(['push.subscribe', subscription]), () => {
          const { id, browser, system, startedAt: since } = thisBrowser(randomId(), backend.now());
          const before = roomOf(who.user).items.find((item) => item.fingerprint === fingerprint);
          take(fingerprint);
          const others = roomOf(who.user).items.filter((item) => item.id !== subscription.replaces);
          const own = before ?? { id, browser, system, since, lastUsedAt: '', fingerprint };
          change(who.user, [...others, own].slice(-atMost));
          return { id: own.id };
        });
      }),
    unsubscribe: (id, call) =>
      ask('push.unsubscribe', call, (who) =>
        backend.once(who, call.key, JSON.stringify(['push.unsubscribe', id]), () => {
          find(who, id);
          change(
            who.user,
            roomOf(who.user).items.filter((item) => item.id !== id),
          );
        }),
      ),
    test: (id, _test, call) => ask('push.test', call, (who) => void find(who, id)),
  };
}
