import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it, mock } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { attempts, pushSubscriptions, sessions, vapid } from '../../../demo/server/database/schema.js';
import { sweep } from '../../../demo/server/database/sweep.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { openPush } from '../../../demo/server/notifications/push.js';
import { secretsOf } from '../../../demo/server/secrets/secrets.js';
import { serverKey } from '../../../demo/server/secrets/server-key.js';
import { hashOfToken } from '../../../demo/server/tokens/token-format.js';
import { act, personOf, prove } from './acting.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn, type Person } from './person.js';
import { idsOf, read, send, subscribe, test } from './push-acts.js';
import { PushService, vapidClaims, type SubscribedBrowser } from './push-service.js';

const pushed = (body: string) => ({ message: { title: 'Lena Vogt', body }, urgency: 'high', ttl: 60, topic: 'chat' }) as const;

await onOneDatabase(
  (desk) => {
    let service: PushService;
    let person: Person;
    let other: Person;

    before(async () => {
      service = await PushService.start();
      [person, other] = [await desk().signIn(), await desk().signIn(omar)];
    });
    beforeEach(async () => {
      await desk().database.queries.delete(pushSubscriptions);
      await desk().database.queries.delete(attempts);
    });
    after(() => service.close());

    /** As another process makes or finds it. */
    const keyOf = async (parts: Parameters<typeof openPush>[0]) => {
      const push = openPush(parts);
      return push.key().finally(() => push.close());
    };
    const pushTo = async (email: string, body: string) => {
      desk().push.send((await personOf(desk(), email)).id, pushed(body));
      await desk().push.idle();
    };

    it('shows which browsers are subscribed, without what one could push to them with', async () => {
      const browser = service.browser();
      const id = await subscribe(person, browser);
      const { key, items } = await read(person);
      assert.equal(Buffer.from(key, 'base64url').length, 65);
      const [{ since, ...shown }] = items as [(typeof items)[0]];
      assert.deepEqual(shown, { id, browser: 'Firefox', system: 'Linux', lastUsedAt: '', fingerprint: browser.fingerprint });
      assert.ok(Math.abs(Date.parse(since) - Date.now()) < 60_000);
      const text = JSON.stringify(items);
      for (const secret of [browser.endpoint, browser.subscription.auth, browser.subscription.p256dh]) assert.ok(!text.includes(secret));
    });

    it('makes one key pair, and keeps its private half sealed', async () => {
      const { key } = await read(person);
      const [row, ...others] = await desk().database.queries.select().from(vapid);
      assert.deepEqual([row!.public, others.length], [key, 0]);
      const opened = desk().secrets.open(row!.private, 'vapid/private');
      assert.equal(Buffer.from(opened, 'base64url').length, 32);
      assert.ok(!row!.private.includes(opened));
      assert.equal(await keyOf(desk()), key);
    });

    it('makes one key pair where several processes begin at once, and another where its seal cannot be opened', async () => {
      const { queries } = desk().database;
      const kept = await queries.delete(vapid).returning();
      const keys = await Promise.all([1, 2, 3].map(() => keyOf(desk())));
      assert.equal(new Set(keys).size, 1);
      await subscribe(person, service.browser());
      const log = mock.method(console, 'warn', () => {});
      assert.notEqual(await keyOf({ database: desk().database, secrets: secretsOf(serverKey({})) }), keys[0]);
      log.mock.restore();
      assert.deepEqual(await idsOf(person), [], 'nothing that the new key signs would be taken for it');
      await queries.delete(vapid);
      await queries.insert(vapid).values(kept);
    });

    it('pushes what the browser alone can read, signed with the published key', async () => {
      const browser = service.browser();
      const id = await subscribe(person, browser);
      assert.equal((await test(person, id, 'is it me?'.replaceAll(' ', '-'))).status, 202);
      const [posted] = service.for(browser);
      assert.equal(service.read(browser)[0]!.test, 'is-it-me?');
      assert.ok(!posted!.body.includes('is-it-me?'));
      const { aud, exp, sub } = vapidClaims(posted!, (await read(person)).key);
      assert.deepEqual([aud, sub], [new URL(browser.endpoint).origin, 'mailto:desk@fernweh.example']);
      assert.ok(exp * 1_000 > Date.now() && exp * 1_000 <= Date.now() + 86_400_000);
      const { ttl, urgency } = posted!.headers;
      assert.deepEqual([ttl, urgency, posted!.headers['content-encoding']], ['60', 'high', 'aes128gcm']);
      assert.ok(Math.abs(Date.parse((await read(person)).items[0]!.lastUsedAt) - Date.now()) < 60_000);
    });

    it('has one effect per endpoint and per key, and takes new keys of the browser', async () => {
      const browser = service.browser();
      const key = { 'Idempotency-Key': randomUUID() };
      const answers = await Promise.all([1, 2].map(() => send(person, browser.subscription, key)));
      const [one, two] = (await Promise.all(answers.map((answer) => answer.json()))) as { id: string }[];
      assert.equal(one!.id, two!.id);
      assert.equal(answers.filter(({ headers }) => headers.has('Idempotency-Replayed')).length, 1);
      assert.equal(await subscribe(person, browser), one!.id);
      const renewed = service.browser();
      const next = await subscribe(person, renewed, { replaces: one!.id });
      assert.deepEqual(await idsOf(person), [next]);
      await subscribe(person, service.browser(), { replaces: 'no id at all' });
      assert.equal((await idsOf(person)).length, 2);
    });

    it('follows a browser to its next person, and pushes nothing more to the former one, not even what waits', async () => {
      const browser = service.browser();
      const former = await subscribe(person, browser);
      let release = (_: number) => {};
      service.answers.set(browser.path, [new Promise<number>((resolve) => (release = resolve))]);
      desk().push.send((await personOf(desk(), maya)).id, pushed('for Maya'));
      await service.arrived(browser, 1);
      const news = new EventReader(await person.get('/api/v1/events'));
      const id = await subscribe(other, browser);
      assert.equal((await news.next())!.event, 'push.updated');
      await news.stop();
      const log = mock.method(console, 'warn', () => {});
      release(503);
      await pushTo(maya, 'for Maya too');
      await pushTo(omar, 'for Omar');
      log.mock.restore();
      assert.deepEqual([await idsOf(person), await idsOf(other)], [[], [id]]);
      assert.notEqual(id, former, 'who knew the former id knows nothing of this one');
      assert.equal((await test(person, id)).status, 404);
      assert.equal((await act(person, 'DELETE', `/push/subscriptions/${id}`)).status, 404);
      assert.deepEqual(
        service.read(browser).map(({ body }) => body),
        ['for Maya', 'for Omar'],
      );
    });

    it('pushes nothing to where the person has signed out, or was signed out from elsewhere, and tells their other pages', async () => {
      await prove(desk(), person);
      const [left, revoked, here] = [service.browser(), service.browser(), service.browser()];
      const id = await subscribe(person, here);
      const ways = new Map<SubscribedBrowser, (elsewhere: Person) => Promise<Response>>([
        [left, (elsewhere) => elsewhere.request('DELETE', '/api/v1/session')],
        [revoked, () => act(person, 'DELETE', '/sessions')],
      ]);
      for (const [browser, end] of ways) {
        const elsewhere = await desk().signIn();
        await subscribe(elsewhere, browser);
        const news = new EventReader(await person.get('/api/v1/events'));
        assert.equal((await end(elsewhere)).status, 204);
        assert.equal((await news.next())!.event, 'push.updated');
        await news.stop();
        await pushTo(maya, 'Who is there?');
        assert.deepEqual([service.for(browser).length, await idsOf(person)], [0, [id]]);
      }
      assert.equal(service.for(here).length, 2);
    });

    it('pushes nothing where the time of the person is over, and goes on when they sign in there again', async () => {
      const [browser, elsewhere] = [service.browser(), await desk().signIn()];
      const id = await subscribe(elsewhere, browser);
      const signIn = (email: string) => elsewhere.post('/api/v1/session', { email, password: seedPassword });
      const expire = async () => {
        const own = eq(sessions.tokenHash, hashOfToken(elsewhere.cookie.split('=')[1]!));
        const expiresAt = sql`now() - interval '1 second'`;
        await desk().database.queries.update(sessions).set({ expiresAt }).where(own);
      };
      for (const end of [
        expire,
        () => signIn(omar),
        () => elsewhere.signOut(),
        async () => (await expire(), sweep(desk().database.queries)),
      ]) {
        await end();
        await pushTo(maya, 'Anybody there?');
        assert.deepEqual([service.for(browser).length, await idsOf(person)], [0, []]);
        assert.equal((await test(person, id)).status, 404);
        assert.equal((await signIn(maya)).status, 201);
        assert.deepEqual(await idsOf(person), [id]);
      }
      assert.equal((await signIn(maya)).status, 201);
      await pushTo(maya, 'Here again');
      assert.equal(service.read(browser)[0]!.body, 'Here again');
    });

    it('tries again while a push service has no time, and delivers once', async () => {
      const browser = service.browser();
      await subscribe(person, browser);
      service.answers.set(browser.path, [503, { status: 429, headers: { 'Retry-After': '0' } }]);
      const log = mock.method(console, 'warn', () => {});
      await pushTo(maya, 'In the end');
      await service.arrived(browser, 3);
      await desk().push.idle();
      log.mock.restore();
      const shown = service.read(browser).map(({ body }) => body);
      assert.deepEqual([shown, service.answers.get(browser.path)], [Array.from({ length: 3 }, () => 'In the end'), []]);
    });

    it('forgets a browser that its push service does not know any more, and tells the person', async () => {
      for (const status of [404, 410]) {
        const [gone, alive] = [service.browser(), service.browser()];
        await subscribe(person, gone);
        const id = await subscribe(person, alive);
        const news = new EventReader(await person.get('/api/v1/events'));
        service.answers.set(gone.path, [status]);
        await pushTo(maya, 'Anybody there?');
        assert.equal((await news.next())!.event, 'push.updated');
        await news.stop();
        assert.ok((await idsOf(person)).includes(id) && service.read(alive).length === 1);
        assert.ok(!(await read(person)).items.some(({ fingerprint }) => fingerprint === gone.fingerprint));
      }
      const gone = service.browser();
      const id = await subscribe(person, gone);
      service.answers.set(gone.path, [410]);
      assert.equal((await problemIn(await test(person, id))).code, 'subscription-ended');
      assert.equal((await test(person, id)).status, 404);
    });

    it('unsubscribes once, and only the person’s own', async () => {
      const id = await subscribe(person, service.browser());
      const key = { 'Idempotency-Key': randomUUID() };
      for (const replayed of [null, 'true']) {
        const answer = await act(person, 'DELETE', `/push/subscriptions/${id}`, undefined, key);
        assert.deepEqual([answer.status, answer.headers.get('Idempotency-Replayed')], [204, replayed]);
      }
      for (const gone of [id, randomUUID(), 'nothing'])
        assert.equal((await act(person, 'DELETE', `/push/subscriptions/${gone}`)).status, 404);
    });

    it('keeps twenty browsers of a person, and lets the oldest go', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 21; n++) ids.push(await subscribe(person, service.browser()));
      assert.deepEqual((await idsOf(person)).sort(), ids.slice(1).sort());
    });
  },
  { pushPauses: [1, 2, 3] },
);
