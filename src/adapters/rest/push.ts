import * as v from 'valibot';
import type { PushGroup } from '../../features/notifications/notifications.js';
import { pushSubscriptionsSchema } from '../../features/notifications/notifications.schema.js';
import type { Client } from './client.js';
import { snapshotOf } from './wire.schema.js';

const subscriptions = snapshotOf<v.InferOutput<typeof pushSubscriptionsSchema>>(pushSubscriptionsSchema);
const subscribed = v.looseObject({ id: v.string() });
const nothing = v.unknown();

export const restPush = (client: Client): Required<PushGroup> => ({
  load: (call) => client.get('/push', subscriptions, call),
  subscribe: (subscription, call) => client.post('/push/subscriptions', subscription, subscribed, call),
  async unsubscribe(id, call) {
    await client.remove(`/push/subscriptions/${encodeURIComponent(id)}`, nothing, call);
  },
  async test(id, test, call) {
    await client.post(`/push/subscriptions/${encodeURIComponent(id)}/test`, { test }, nothing, call);
  },
});
