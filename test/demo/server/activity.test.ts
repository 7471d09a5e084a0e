import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import type { Capabilities, Snapshot } from '../../../src/contract/index.js';
import type { TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';
import type { SignIns } from '../../../src/features/security/security.js';
import { forgetActivity } from '../../../demo/server/activity/sweep.js';
import { activity, sessions } from '../../../demo/server/database/schema.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { act, personOf, program, prove } from './acting.js';
import { entriesOf, firefox, pageOf, phone, toldTo, tryToSignIn } from './activity-reader.js';
import { maya, omar, onBothDatabases } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn } from './person.js';
import { forgetTwoFactor } from './prover.js';

await onBothDatabases(
  (desk) => {
    beforeEach(async () => {
      await forgetTwoFactor(desk());
      for (const table of [activity, sessions]) await desk().database.queries.delete(table);
    });

    it('tells of each sign-in, from where, and whether the device was seen before', async () => {
      const person = await tryToSignIn(desk(), firefox);
      for (const browser of [phone, firefox, phone]) await tryToSignIn(desk(), browser);
      const entries = await entriesOf(person);
      assert.deepEqual(
        entries.map(({ what, device, by }) => [what, device, by]),
        [
          ['signed-in', 'Safari, iOS', 'me'],
          ['signed-in', 'Firefox, Windows', 'me'],
          ['signed-in-new-device', 'Safari, iOS', 'me'],
          ['signed-in-new-device', 'Firefox, Windows', 'me'],
        ],
      );
      const times = entries.map(({ at }) => Date.parse(at));
      assert.deepEqual(
        times,
        times.toSorted((one, other) => other - one),
      );
      assert.ok(Math.abs(Date.now() - times[0]!) < 60_000);
    });

    it('knows a device whose session is older than the log', async () => {
      await tryToSignIn(desk(), firefox);
      await desk().database.queries.delete(activity);
      const person = await tryToSignIn(desk(), firefox);
      assert.deepEqual(await toldTo(person), ['signed-in']);
      await tryToSignIn(desk(), firefox, { email: omar });
      assert.equal((await toldTo(await tryToSignIn(desk(), firefox, { email: omar }))).at(-1), 'signed-in-new-device', 'of another person');
    });

    it('bundles sign-ins that fail within ten minutes, tells what all have in common, and lets the pages know', async () => {
      const person = await tryToSignIn(desk(), firefox);
      const heard = new EventReader(await person.get('/api/v1/events'));
      for (const browser of [phone, phone, firefox]) {
        await tryToSignIn(desk(), browser, { password: 'wrong' });
        assert.deepEqual((await heard.nextOf('activity.updated'))!.data, { group: 'activity' });
        if (browser === phone) assert.equal((await entriesOf(person))[0]!.device, 'Safari, iOS');
      }
      await heard.stop();
      const [failed] = await entriesOf(person);
      assert.deepEqual([failed!.what, failed!.count, failed!.by, failed!.device], ['sign-in-failed', 3, 'system', '']);
    });

    it('begins another bundle after ten minutes, and none for somebody who is not there', async () => {
      const person = await tryToSignIn(desk(), firefox);
      const heard = new EventReader(await person.get('/api/v1/events'));
      const fail = async () => {
        await tryToSignIn(desk(), firefox, { password: 'wrong' });
        await heard.nextOf('activity.updated');
      };
      await fail();
      await desk()
        .database.queries.update(activity)
        .set({ at: sql`now() - interval '11 minutes'` })
        .where(eq(activity.what, 'sign-in-failed'));
      await tryToSignIn(desk(), firefox, { email: 'nobody@fernweh.example', password: 'wrong' });
      await fail();
      await heard.stop();
      assert.deepEqual(await toldTo(person), ['sign-in-failed', 'sign-in-failed', 'signed-in-new-device']);
    });

    it('tells of sessions that were ended elsewhere, and not of the own', async () => {
      const person = await tryToSignIn(desk(), firefox);
      await tryToSignIn(desk(), phone);
      await prove(desk(), person);
      const { items } = (await person.read<Snapshot<SignIns>>('/api/v1/sessions')).value;
      const [other, own] = [items.find(({ current }) => !current)!.id, items.find(({ current }) => current)!.id];
      const key = { 'Idempotency-Key': randomUUID() };
      for (let n = 0; n < 2; n++) assert.equal((await act(person, 'DELETE', `/sessions/${other}`, undefined, key)).status, 204);
      assert.deepEqual(
        (await toldTo(person)).slice(0, 2),
        ['signed-out-elsewhere Safari, iOS', 'signed-in-new-device'],
        'once, however often it was sent',
      );
      for (const browser of [phone, phone]) await tryToSignIn(desk(), browser);
      assert.equal((await act(person, 'DELETE', '/sessions')).status, 204);
      assert.equal((await act(person, 'DELETE', '/sessions')).status, 204);
      assert.deepEqual((await toldTo(person)).slice(0, 2), ['signed-out-elsewhere ×2', 'signed-in'], 'nothing of nobody');
      assert.equal((await act(person, 'DELETE', `/sessions/${own}`)).status, 204);
      const again = await toldTo(await tryToSignIn(desk(), firefox));
      assert.deepEqual(again.slice(0, 2), ['signed-in', 'signed-out-elsewhere ×2']);
    });

    it('tells of tokens by their names, and nothing that could be used', async () => {
      const person = await tryToSignIn(desk(), firefox);
      await prove(desk(), person);
      const made = (await (
        await act(person, 'POST', '/access-tokens', { name: 'Shift report', scope: 'all', lifetime: 30 })
      ).json()) as TokenSecret;
      const rolled = (await (await act(person, 'POST', `/access-tokens/${made.id}/rotation`, { grace: 0 })).json()) as TokenSecret;
      const api = program(desk(), rolled.secret);
      assert.equal((await problemIn(await api.get('/api/v1/activity'))).code, 'not-with-a-token');
      assert.equal((await api.read<Capabilities>('/api/v1/capabilities'))['activity'], false);
      assert.equal((await act(person, 'DELETE', `/access-tokens/${rolled.id}`)).status, 204);
      assert.deepEqual((await toldTo(person)).slice(0, 3), [
        'token-revoked Shift report',
        'token-rolled Shift report',
        'token-created Shift report',
      ]);
      const stored = JSON.stringify(await desk().database.queries.select().from(activity));
      for (const secret of [made.secret, rolled.secret, person.cookie.split('=')[1]!])
        for (const part of [secret, secret.slice(3), secret.slice(-8)]) assert.ok(!stored.includes(part));
    });

    it('tells of nothing that was refused', async () => {
      const person = await tryToSignIn(desk(), firefox);
      await act(person, 'PUT', '/password', { currentPassword: 'wrong', newPassword: 'Battery-5taple!', signOutOthers: true });
      await act(person, 'POST', '/access-tokens', { name: 'Shift report', scope: 'all', lifetime: 30 });
      await act(person, 'DELETE', '/sessions');
      assert.deepEqual(await toldTo(person), ['signed-in-new-device']);
    });

    it('shows everybody their own, page by page, whatever cursor they bring', async () => {
      const [person, other] = [await tryToSignIn(desk(), firefox), await tryToSignIn(desk(), firefox, { email: omar })];
      const { id } = await personOf(desk(), maya);
      const rows = Array.from({ length: 24 }, (_, index) => ({ person: id, what: 'signed-in', detail: String(index) }));
      await desk().database.queries.insert(activity).values(rows);
      const found: string[] = [];
      let next: string | undefined = '';
      for (const count of [10, 10, 5]) {
        const page = await pageOf(person, `?limit=10&cursor=${next}`);
        assert.equal(page.items.length, count);
        found.push(...page.items.map(({ detail = '' }) => detail));
        next = page.next;
      }
      assert.equal(next, undefined);
      assert.deepEqual(found, [...rows.map(({ detail }) => detail).reverse(), '']);
      assert.equal((await pageOf(person)).items.length, 20);
      const foreign = (await pageOf(person, '?limit=1')).next!;
      assert.deepEqual(await pageOf(other, `?cursor=${foreign}`), { items: [] });
      assert.deepEqual(await toldTo(other), ['signed-in-new-device']);
      assert.deepEqual(await pageOf(person, `?cursor=${randomUUID()}`), { items: [] });
    });

    it('refuses what is no cursor and no number of rows, and whoever is not signed in', async () => {
      const person = await tryToSignIn(desk(), firefox);
      const wrong = { 'cursor=x': '/cursor', "cursor=1'--": '/cursor', 'limit=0': '/limit', 'limit=101': '/limit', 'limit=ten': '/limit' };
      for (const [query, pointer] of Object.entries(wrong)) {
        const { status, errors } = await problemIn(await person.get(`/api/v1/activity?${query}`));
        assert.deepEqual([status, errors?.map((error) => error.pointer)], [422, [pointer]], query);
      }
      assert.equal((await desk().visitor().get('/api/v1/activity')).status, 401);
    });

    it('keeps the newest 500 of a person, and none that is older than 400 days', async () => {
      const [person, other] = [await tryToSignIn(desk(), firefox), await tryToSignIn(desk(), firefox, { email: omar })];
      const { id } = await personOf(desk(), maya);
      const { queries } = desk().database;
      await queries.delete(activity).where(eq(activity.person, id));
      const rows = (count: number, values: object) => Array.from({ length: count }, () => ({ person: id, what: 'signed-in', ...values }));
      await queries.insert(activity).values(rows(3, { detail: 'old', at: sql`now() - interval '401 days'` }));
      await queries.insert(activity).values(rows(2, { detail: 'too many' }));
      await queries.insert(activity).values(rows(499, { detail: 'kept' }));
      await queries.insert(activity).values(rows(1, { detail: 'kept', at: sql`now() - interval '399 days'` }));
      await forgetActivity(queries);
      const kept = await queries.select({ detail: activity.detail }).from(activity).where(eq(activity.person, id));
      assert.deepEqual([kept.length, new Set(kept.map(({ detail }) => detail))], [500, new Set(['kept'])]);
      assert.equal((await entriesOf(other)).length, 1);
      assert.equal((await entriesOf(person)).length, 100);
      await queries.delete(activity);
    });

    it('tells of a new password, and of the sessions that ended with it', async () => {
      const person = await tryToSignIn(desk(), firefox);
      await tryToSignIn(desk(), phone);
      const change = { currentPassword: seedPassword, newPassword: 'Battery-5taple-Canary', signOutOthers: true };
      assert.equal((await act(person, 'PUT', '/password', change)).status, 204);
      assert.deepEqual((await toldTo(person)).slice(0, 2), ['signed-out-elsewhere Safari, iOS', 'password-changed']);
      const stored = JSON.stringify(await desk().database.queries.select().from(activity));
      for (const secret of [seedPassword, 'Canary']) assert.ok(!stored.includes(secret));
    });
  },
  { accessTokens: 'many' },
);
