import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { sql } from 'drizzle-orm';
import type { SignIn, SignIns } from '../../../src/features/security/security.js';
import type { Snapshot } from '../../../src/contract/index.js';
import { sessions } from '../../../demo/server/database/schema.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { act, prove } from './acting.js';
import { maya, omar, onOneDatabase, type TestDesk } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn, type Person } from './person.js';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

async function signInWith(desk: TestDesk, userAgent: string, email = maya): Promise<Person> {
  const person = desk.visitor();
  const headers = { 'Content-Type': 'application/json', 'User-Agent': userAgent };
  await person.request('POST', '/api/v1/session', headers, JSON.stringify({ email, password: seedPassword }));
  return person;
}

const listed = async (person: Person): Promise<SignIn[]> => (await person.read<Snapshot<SignIns>>('/api/v1/sessions')).value.items;
const ownId = async (person: Person) => (await listed(person)).find(({ current }) => current)!.id;

await onOneDatabase((desk) => {
  const nobody = () => desk().database.queries.delete(sessions);

  it('lists where the person is signed in, by names, and whose page it is', async () => {
    await nobody();
    const [person] = [await signInWith(desk(), firefox), await signInWith(desk(), phone), await signInWith(desk(), phone, omar)];
    const items = await listed(person);
    assert.deepEqual(
      items.map(({ browser, system, device, address, place, current }) => ({ browser, system, device, address, place, current })),
      [
        { browser: 'Safari', system: 'iOS', device: 'phone', address: 'unknown', place: '', current: false },
        { browser: 'Firefox', system: 'Windows', device: 'desktop', address: 'unknown', place: '', current: true },
      ],
    );
    for (const { startedAt, lastActiveAt } of items) assert.ok(Date.parse(startedAt) <= Date.parse(lastActiveAt));
    const stored = await desk().database.queries.select().from(sessions);
    const text = JSON.stringify(items);
    assert.ok(
      stored.every(({ tokenHash }) => !text.includes(tokenHash)),
      'nothing of it is of use to sign in',
    );
  });

  it('knows when a browser was active last, and puts that one first', async () => {
    await nobody();
    const [idle, active, person] = [await desk().signIn(), await desk().signIn(), await desk().signIn()];
    const [idleId, activeId] = [await ownId(idle), await ownId(active)];
    await desk()
      .database.queries.update(sessions)
      .set({ startedAt: sql`now() - interval '2 hours'`, lastActiveAt: sql`now() - interval '1 hour'` });
    await active.get('/api/v1/profile');
    const items = await listed(person);
    assert.deepEqual(
      items.map(({ id, current }) => (current ? 'current' : id)),
      ['current', activeId, idleId],
    );
    const minutes = items.map(({ lastActiveAt }) => Math.round((Date.now() - Date.parse(lastActiveAt)) / 60_000));
    assert.deepEqual(minutes, [0, 0, 60]);
  });

  it('does not list what ran out, and keeps the version while nothing changes', async () => {
    await nobody();
    const [person, other] = [await desk().signIn(), await desk().signIn()];
    await desk()
      .database.queries.update(sessions)
      .set({ expiresAt: sql`now()` })
      .where(sql`${sessions.id} = ${await ownId(other)}`);
    assert.equal((await listed(person)).length, 1);
    const { version } = await person.read<Snapshot<SignIns>>('/api/v1/sessions');
    assert.equal((await person.get('/api/v1/sessions', { 'If-None-Match': `"${version}"` })).status, 304);
  });

  it('asks for a proof before it signs anybody out, believes it for ten minutes, and not longer', async () => {
    const [person, other] = [await desk().signIn(), await desk().signIn()];
    const id = await ownId(other);
    for (const answer of [await act(person, 'DELETE', `/sessions/${id}`), await act(person, 'DELETE', '/sessions')]) {
      assert.equal(answer.status, 403);
      const { code, challenge } = (await answer.json()) as { code: string; challenge: { purpose: string; channels: string[] } };
      assert.deepEqual([code, challenge.purpose], ['verification-required', 'identity']);
    }
    await prove(desk(), person, 11);
    assert.equal((await act(person, 'DELETE', `/sessions/${id}`)).status, 403);
    assert.equal((await other.get('/api/v1/session')).status, 200);
    await prove(desk(), person, 9);
    assert.equal((await act(person, 'DELETE', `/sessions/${id}`)).status, 204);
    assert.equal((await other.get('/api/v1/session')).status, 401);
  });

  it('signs a browser out at once: its stream says so and ends, and the others hear of it', async () => {
    const [person, other] = [await desk().signIn(), await desk().signIn()];
    await prove(desk(), person);
    const [here, there] = [new EventReader(await person.get('/api/v1/events')), new EventReader(await other.get('/api/v1/events'))];
    const key = { 'Idempotency-Key': randomUUID() };
    const path = `/sessions/${await ownId(other)}`;
    assert.equal((await act(person, 'DELETE', path, undefined, key)).status, 204);
    const told: string[] = [];
    for (let heard = await there.next(); heard; heard = await there.next()) told.push(heard.event);
    assert.equal(told.at(-1), 'session.revoked');
    assert.deepEqual([(await here.next())!.event, (await other.get('/api/v1/profile')).status], ['sessions.updated', 401]);
    await here.stop();
    const again = await act(person, 'DELETE', path, undefined, key);
    assert.deepEqual([again.status, again.headers.get('Idempotency-Replayed')], [204, 'true']);
    assert.equal((await act(person, 'DELETE', path)).status, 404);
  });

  it('signs out all others and not the one who asks', async () => {
    const [person, ...others] = [await desk().signIn(), await desk().signIn(), await desk().signIn()];
    const stranger = await desk().signIn(omar);
    await prove(desk(), person);
    assert.equal((await act(person, 'DELETE', '/sessions')).status, 204);
    for (const other of others) assert.equal((await other.get('/api/v1/session')).status, 401);
    assert.equal((await listed(person)).length, 1);
    assert.equal((await stranger.get('/api/v1/session')).status, 200);
  });

  it('takes the cookie along when somebody ends their own sign-in', async () => {
    const person = await desk().signIn();
    await prove(desk(), person);
    const answer = await act(person, 'DELETE', `/sessions/${await ownId(person)}`);
    assert.match(answer.headers.get('Set-Cookie')!, /^desk_session=;/);
    assert.equal((await person.get('/api/v1/session')).status, 401);
  });

  it('knows no sign-ins of other people, and nothing that is no id', async () => {
    const [person, stranger] = [await desk().signIn(), await desk().signIn(omar)];
    await prove(desk(), person);
    for (const id of [await ownId(stranger), randomUUID(), 'x', "1'--"])
      assert.equal((await act(person, 'DELETE', `/sessions/${encodeURIComponent(id)}`)).status, 404, id);
    assert.equal((await stranger.get('/api/v1/session')).status, 200);
  });

  it('tells a person of each sign-in and sign-out', async () => {
    const person = await desk().signIn();
    const heard = new EventReader(await person.get('/api/v1/events'));
    const other = await desk().signIn();
    assert.deepEqual((await heard.next())!.data, { group: 'sessions' });
    await other.signOut();
    assert.equal((await heard.next())!.event, 'sessions.updated');
    await heard.stop();
    assert.equal((await problemIn(await other.get('/api/v1/sessions'))).code, 'unauthorized');
  });
});
