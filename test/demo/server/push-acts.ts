import assert from 'node:assert/strict';
import type { Snapshot } from '../../../src/contract/index.js';
import type { PushSubscriptions } from '../../../src/features/notifications/notifications.js';
import { act } from './acting.js';
import type { Person } from './person.js';
import type { SubscribedBrowser } from './push-service.js';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Sends what may be a subscription. */
export const send = (who: Person, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  act(who, 'POST', '/push/subscriptions', body, { 'User-Agent': firefox, ...headers });

/** Returns its id. */
export async function subscribe(who: Person, browser: SubscribedBrowser, more: object = {}): Promise<string> {
  const answer = await send(who, { ...browser.subscription, ...more });
  assert.equal(answer.status, 200);
  return ((await answer.json()) as { id: string }).id;
}

export const read = async (who: Person): Promise<PushSubscriptions> => (await who.read<Snapshot<PushSubscriptions>>('/api/v1/push')).value;

export const idsOf = async (who: Person): Promise<string[]> => (await read(who)).items.map(({ id }) => id);

export const test = (who: Person, id: string, word: unknown = 'word', headers: Record<string, string> = {}): Promise<Response> =>
  act(who, 'POST', `/push/subscriptions/${id}/test`, { test: word }, headers);
