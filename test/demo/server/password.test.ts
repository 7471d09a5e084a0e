import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { attempts, events, people } from '../../../demo/server/database/schema.js';
import { passwordLimit } from '../../../demo/server/limits/attempts.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { act, personOf } from './acting.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn, type Person } from './person.js';

const better = 'Battery-5taple';

interface Change {
  current?: string;
  next?: string;
  signOutOthers?: boolean;
  key?: string;
}

const change = (
  person: Person,
  { current = seedPassword, next = better, signOutOthers = false, key = randomUUID() }: Change = {},
): Promise<Response> =>
  act(person, 'PUT', '/password', { currentPassword: current, newPassword: next, signOutOthers }, { 'Idempotency-Key': key });

const refusals = async (answer: Response) => {
  assert.equal(answer.status, 422);
  return (await problemIn(answer)).errors!.map(({ pointer, code, limit }) => [pointer, code, ...(limit ? [limit] : [])]);
};

await onOneDatabase((desk) => {
  /** Everything as it was, so that facts do not depend on each other. */
  async function restore(email: string, password: string): Promise<void> {
    await desk().database.queries.update(people).set({ password }).where(eq(people.email, email));
    await desk().database.queries.delete(attempts);
  }

  it('changes the password, signs in with the new one alone, and says so by mail and by event', async () => {
    const { password, id } = await personOf(desk(), maya);
    const [person, other] = [await desk().signIn(), await desk().signIn()];
    const heard = new EventReader(await other.get('/api/v1/events'));
    assert.equal((await change(person)).status, 204);
    assert.equal((await heard.next())!.event, 'password.changed');
    await heard.stop();
    assert.ok(await desk().signIn(maya, better));
    await assert.rejects(desk().signIn(maya, seedPassword));
    assert.equal((await other.get('/api/v1/session')).status, 200, 'others stay unless it was asked for');
    const [mail] = await desk().received();
    assert.equal(mail!.to, maya);
    assert.match(mail!.subject, /password/);
    const { password: capability } = await person.read<{ password: { changedAt: string } }>('/api/v1/capabilities');
    assert.ok(Math.abs(Date.parse(capability.changedAt) - Date.now()) < 60_000);
    const [event] = await desk().database.queries.select().from(events).where(eq(events.name, 'password.changed'));
    assert.deepEqual([event!.person, JSON.parse(event!.data)], [id, { group: 'password' }]);
    await restore(maya, password);
  });

  it('refuses each thing that the policy does not want, by name', async () => {
    const person = await desk().signIn(tomas);
    const facts: [string, string, number?][] = [
      ['Ab1!xyz', 'too-short', 8],
      [`Ab1!${'é'.repeat(125)}`, 'too-long', 128],
      ['battery-5taple', 'missing-upper'],
      ['Battery-staple', 'missing-digit'],
      ['Battery5taple', 'missing-special'],
      ['My-TOMÁS-5taple', 'contains-word'],
      ['x-Tomas.Rey-5T', 'contains-word'],
      ['FERNWEH-5taple', 'contains-word'],
      ['P@ssword1!', 'well-known'],
      ['Qwerty123!', 'well-known'],
      ['\u0000Battery-5taple', 'invalid-characters'],
    ];
    for (const [next, code, limit] of facts)
      assert.deepEqual(await refusals(await change(person, { next })), [['/newPassword', code, ...(limit ? [limit] : [])]], next);
    const { bucket } = passwordLimit((await personOf(desk(), tomas)).id);
    assert.equal(await desk().database.queries.$count(attempts, eq(attempts.bucket, bucket)), 0, 'nothing of this was an attempt');
    assert.deepEqual(await refusals(await change(person, { current: better })), [['/currentPassword', 'wrong-password']]);
  });

  it('counts code points: emoji are one each, and many of them are not too many', async () => {
    const { password } = await personOf(desk(), tomas);
    const person = await desk().signIn(tomas);
    const longest = `A1!${'🦀'.repeat(125)}`;
    assert.equal((await change(person, { next: longest })).status, 204);
    assert.ok(await desk().signIn(tomas, longest));
    await restore(tomas, password);
  });

  it('takes the same text for the same password, however it was composed', async () => {
    const { password } = await personOf(desk(), tomas);
    const person = await desk().signIn(tomas);
    assert.equal((await change(person, { next: 'Cafe\u0301-Batt3ry' })).status, 204);
    const same = await change(person, { current: 'Caf\u00e9-Batt3ry', next: 'Caf\u00e9-Batt3ry' });
    assert.deepEqual(await refusals(same), [['/newPassword', 'same-as-before']]);
    assert.ok(await desk().signIn(tomas, 'Caf\u00e9-Batt3ry'));
    await restore(tomas, password);
  });

  it('signs out everybody else, at once, and nobody here', async () => {
    const { password } = await personOf(desk(), maya);
    const [person, other] = [await desk().signIn(), await desk().signIn()];
    const [here, there] = [new EventReader(await person.get('/api/v1/events')), new EventReader(await other.get('/api/v1/events'))];
    assert.equal((await change(person, { signOutOthers: true })).status, 204);
    const told: string[] = [];
    for (let heard = await there.next(); heard; heard = await there.next()) told.push(heard.event);
    assert.equal(told.at(-1), 'session.revoked');
    assert.equal((await here.next())!.event, 'password.changed');
    assert.equal((await here.next())!.event, 'sessions.updated');
    await here.stop();
    assert.equal((await other.get('/api/v1/session')).status, 401);
    assert.equal((await person.get('/api/v1/session')).status, 200);
    await restore(maya, password);
  });

  it('does nothing a second time with the same key, and answers alike', async () => {
    const { password } = await personOf(desk(), maya);
    const person = await desk().signIn();
    const key = randomUUID();
    const mails = (await desk().received()).length;
    const answers = await Promise.all([change(person, { key }), change(person, { key })]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [204, 204],
    );
    const changed = await personOf(desk(), maya);
    const again = await change(person, { key });
    assert.deepEqual([again.status, again.headers.get('Idempotency-Replayed')], [204, 'true']);
    assert.deepEqual(await personOf(desk(), maya), changed);
    assert.equal((await desk().received()).length, mails + 1);
    await restore(maya, password);
  });

  it('lets one of two changes win', async () => {
    const { password } = await personOf(desk(), maya);
    const [one, two] = [await desk().signIn(), await desk().signIn()];
    const nexts = ['Battery-5taple-one', 'Battery-5taple-two'];
    const answers = await Promise.all([change(one, { next: nexts[0]! }), change(two, { next: nexts[1]! })]);
    const winner = answers.findIndex(({ status }) => status === 204);
    assert.deepEqual(await refusals(answers[1 - winner]!), [['/currentPassword', 'wrong-password']]);
    assert.ok(await desk().signIn(maya, nexts[winner]));
    await restore(maya, password);
  });

  it('slows down guessing the current password, says how long, and takes not even the right one meanwhile', async () => {
    const person = await desk().signIn(omar);
    const { id, password } = await personOf(desk(), omar);
    const { bucket, atMost, within } = passwordLimit(id);
    const until = sql`now() + make_interval(secs => ${within})`;
    await desk()
      .database.queries.insert(attempts)
      .values({ bucket, count: atMost - 1, until });
    assert.deepEqual(await refusals(await change(person, { current: 'wrong' })), [['/currentPassword', 'wrong-password']]);
    const answer = await change(person);
    assert.equal(answer.status, 429);
    const wait = Number(answer.headers.get('Retry-After'));
    assert.ok(wait > 0 && wait <= within, `Retry-After ${wait}`);
    await desk()
      .database.queries.update(attempts)
      .set({ until: sql`now()` })
      .where(eq(attempts.bucket, bucket));
    assert.equal((await change(person)).status, 204);
    assert.equal(await desk().database.queries.$count(attempts, eq(attempts.bucket, bucket)), 0);
    await restore(omar, password);
  });

  it('refuses a page of another origin, whoever is not signed in, and a change without a key', async () => {
    const person = await desk().signIn();
    const body = JSON.stringify({ currentPassword: seedPassword, newPassword: better, signOutOthers: false });
    const json = { 'Content-Type': 'application/json' };
    const foreign = await person.request(
      'PUT',
      '/api/v1/password',
      { ...json, Origin: 'https://evil.example', 'Idempotency-Key': 'k' },
      body,
    );
    assert.equal((await problemIn(foreign)).code, 'wrong-origin');
    assert.equal((await change(desk().visitor())).status, 401);
    assert.equal((await problemIn(await person.request('PUT', '/api/v1/password', json, body))).code, 'idempotency-key-required');
  });
});

await onOneDatabase(
  (desk) => {
    it('ends this very session too where the desk wants it so', async () => {
      const person = await desk().signIn();
      const { cookie } = person;
      const answer = await change(person);
      assert.equal(answer.status, 204);
      assert.match(answer.headers.get('Set-Cookie')!, /^desk_session=;/);
      person.cookie = cookie;
      assert.equal((await person.get('/api/v1/session')).status, 401);
    });
  },
  { passwordEndsSession: true },
);
