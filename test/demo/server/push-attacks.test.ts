import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import type { Snapshot } from '../../../src/contract/index.js';
import { attempts, pushSubscriptions } from '../../../demo/server/database/schema.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { act, program, prove } from './acting.js';
import { maya, onOneDatabase } from './desk.js';
import { problemIn, type Person } from './person.js';
import { idsOf, send, subscribe, test } from './push-acts.js';
import { PushService, wrongSubscriptions } from './push-service.js';

await onOneDatabase((desk) => {
  let service: PushService;
  let person: Person;

  before(async () => {
    [service, person] = [await PushService.start(), await desk().signIn()];
  });
  beforeEach(async () => {
    await desk().database.queries.delete(pushSubscriptions);
    await desk().database.queries.delete(attempts);
  });
  after(() => service.close());

  it('is for the person, and not for a program with a token', async () => {
    await prove(desk(), person);
    const id = await subscribe(person, service.browser());
    const [token] = (await person.read<Snapshot<{ items: { id: string }[] }>>('/api/v1/access-tokens')).value.items;
    const { secret } = (await (await act(person, 'POST', `/access-tokens/${token!.id}/secret`, {})).json()) as { secret: string };
    const bot = program(desk(), secret);
    const refused = [
      bot.get('/api/v1/push'),
      send(bot, service.browser().subscription),
      test(bot, id),
      act(bot, 'DELETE', `/push/subscriptions/${id}`),
    ];
    for (const answer of await Promise.all(refused)) assert.equal((await problemIn(answer)).code, 'not-with-a-token');
    assert.equal((await desk().visitor().get('/api/v1/push')).status, 401);
  });

  it('sends ten tests in ten minutes, and one key one test', async () => {
    const browser = service.browser();
    const id = await subscribe(person, browser);
    const key = { 'Idempotency-Key': randomUUID() };
    for (let n = 0; n < 3; n++) assert.equal((await test(person, id, 'same', key)).status, 202);
    assert.equal(service.for(browser).length, 1);
    for (let n = 1; n < 10; n++) assert.equal((await test(person, id)).status, 202);
    const refused = await test(person, id);
    assert.deepEqual([refused.status, Number(refused.headers.get('Retry-After')) > 500], [429, true]);
    for (const word of ['', 'x'.repeat(101), 'two words', 7]) assert.equal((await test(person, id, word)).status, 422);
  });

  it('takes no address that leads into a private network, and nothing that is no subscription', async () => {
    const { subscription } = service.browser();
    for (const [more, expected] of wrongSubscriptions) {
      const answer = await send(person, { ...subscription, ...more });
      assert.equal(answer.status, 422, JSON.stringify(more));
      const [first, ...others] = (await problemIn(answer)).errors!;
      assert.deepEqual([`${first!.pointer} ${first!.code}`, others.length], [expected, 0], JSON.stringify(more));
    }
    assert.deepEqual(await idsOf(person), []);
  });

  it('finds no browser by what is no id, wherever it stands', async () => {
    const id = await subscribe(person, service.browser(), { replaces: '\u0000' });
    const headers = { 'Content-Type': 'application/json', Cookie: 'desk_push=%00' };
    const credentials = JSON.stringify({ email: maya, password: seedPassword });
    assert.equal((await desk().visitor().request('POST', '/api/v1/session', headers, credentials)).status, 201);
    assert.deepEqual(await idsOf(person), [id]);
  });

  it('says at once that a push service did not take a test, and for how long not to ask', async () => {
    const browser = service.browser();
    const id = await subscribe(person, browser);
    service.answers.set(browser.path, [{ status: 429, headers: { 'Retry-After': '90' } }, 500, 403]);
    const waits = [];
    for (let n = 0; n < 3; n++) waits.push((await test(person, id)).headers.get('Retry-After'));
    assert.deepEqual(waits, ['90', '30', '30']);
    assert.deepEqual(await idsOf(person), [id]);
  });
});
