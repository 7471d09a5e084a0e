import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { attempts, sessions } from '../../../demo/server/database/schema.js';
import { addressLimit } from '../../../demo/server/limits/attempts.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { problemIn } from './person.js';

await onOneDatabase((desk) => {
  it('signs a person in with a cookie that scripts cannot read', async () => {
    const visitor = desk().visitor();
    const answer = await visitor.post('/api/v1/session', { email: maya.toUpperCase(), password: seedPassword });
    assert.equal(answer.status, 201);
    assert.match(answer.headers.get('Set-Cookie')!, /HttpOnly/);
    assert.match(answer.headers.get('Set-Cookie')!, /SameSite=Lax/);
    const identity = (await answer.json()) as { user: string };
    assert.deepEqual(await visitor.read('/api/v1/session'), {
      user: identity.user,
      account: 'fernweh',
      name: 'Maya Lindqvist',
      username: maya,
    });
  });

  it('says who is there only to who is signed in', async () => {
    for (const path of [
      '/api/v1/session',
      '/api/v1/capabilities',
      '/api/v1/profile',
      '/api/v1/profile/avatar',
      '/api/v1/events',
      '/demo/colleagues',
    ]) {
      const answer = await desk().visitor().get(path);
      assert.equal(answer.status, 401, path);
      assert.equal((await problemIn(answer)).code, 'unauthorized');
    }
  });

  it('does not store the token itself', async () => {
    const person = await desk().signIn();
    const token = person.cookie.split('=')[1]!;
    const stored = await desk().database.queries.select().from(sessions);
    assert.ok(stored.length > 0 && stored.every((row) => !row.tokenHash.includes(token)));
  });

  it('ends a session for good', async () => {
    const person = await desk().signIn();
    const { cookie } = person;
    assert.equal((await person.signOut()).status, 204);
    person.cookie = cookie;
    assert.equal((await person.get('/api/v1/session')).status, 401);
    assert.equal((await person.signOut()).status, 204);
  });

  it('lets a new sign-in take the place of the old one', async () => {
    const person = await desk().signIn();
    const { cookie } = person;
    await person.post('/api/v1/session', { email: omar, password: seedPassword });
    assert.equal((await person.read<{ name: string }>('/api/v1/session')).name, 'عمر الحداد');
    person.cookie = cookie;
    assert.equal((await person.get('/api/v1/session')).status, 401);
  });

  it('answers a wrong password and an unknown person alike', async () => {
    const visitor = desk().visitor();
    for (const email of [maya, 'nobody@fernweh.example']) {
      const answer = await visitor.post('/api/v1/session', { email, password: 'wrong' });
      assert.equal(answer.status, 401);
      assert.equal((await problemIn(answer)).code, 'wrong-credentials');
    }
  });

  it('refuses credentials that cannot be any, at the member', async () => {
    const facts: [unknown, string, string][] = [
      [{ password: 'x' }, '/email', 'required'],
      [{ email: maya }, '/password', 'required'],
      [{ email: 7, password: 'x' }, '/email', 'invalid-type'],
      [{ email: 'a\u0000b', password: 'x' }, '/email', 'invalid-characters'],
      [{ email: maya, password: 'x\ud800' }, '/password', 'invalid-characters'],
      [{ email: maya, password: 'x'.repeat(1_001) }, '/password', 'too-long'],
      [{ email: maya, password: 'x', admin: true }, '/admin', 'unknown-member'],
    ];
    for (const [body, pointer, code] of facts) {
      const answer = await desk().visitor().post('/api/v1/session', body);
      assert.equal(answer.status, 422);
      const { errors } = await problemIn(answer);
      assert.deepEqual(
        errors?.map((error) => [error.pointer, error.code]),
        [[pointer, code]],
      );
    }
  });

  it('slows down guessing, even in one burst, and says how long', async () => {
    const visitor = desk().visitor();
    const guesses = Array.from({ length: 15 }, (_, n) => visitor.post('/api/v1/session', { email: tomas, password: `guess ${n}` }));
    const answers = await Promise.all(guesses);
    assert.equal(answers.filter((answer) => answer.status === 401).length, 10);
    const refused = answers.filter((answer) => answer.status === 429);
    assert.equal(refused.length, 5);
    const wait = Number(refused[0]!.headers.get('Retry-After'));
    assert.ok(wait > 0 && wait <= 300, `Retry-After ${wait}`);
    assert.equal((await visitor.post('/api/v1/session', { email: tomas, password: seedPassword })).status, 429);
    assert.ok(await desk().signIn(omar), 'another account is not affected');
  });

  /** As if so many had guessed from here already. */
  async function remember(count: number): Promise<void> {
    const { bucket, within } = addressLimit('unknown');
    await desk().database.queries.delete(attempts);
    await desk()
      .database.queries.insert(attempts)
      .values({ bucket, count, until: sql`now() + make_interval(secs => ${within})` });
  }

  const guess = async (email: string) => (await desk().visitor().post('/api/v1/session', { email, password: 'Spring 2026' })).status;

  it('slows down guessing on many accounts from one address, and does not count who knows the password', async () => {
    await remember(addressLimit('unknown').atMost - 1);
    for (let n = 0; n < 3; n++) await desk().signIn(maya);
    assert.deepEqual([await guess('one@fernweh.example'), await guess('two@fernweh.example')], [401, 429]);
    assert.equal((await desk().visitor().post('/api/v1/session', { email: maya, password: seedPassword })).status, 429);
  });

  it('lets only so many of an address wait for a check, and counts nobody whom it turns away', async () => {
    const { bucket, atMost } = addressLimit('unknown');
    await remember(atMost);
    const statuses = await Promise.all(Array.from({ length: 60 }, (_, n) => guess(`${n}@fernweh.example`)));
    const checked = statuses.filter((status) => status === 429).length;
    assert.deepEqual([...new Set(statuses)].sort(), [429, 503]);
    const [row] = await desk().database.queries.select().from(attempts).where(eq(attempts.bucket, bucket));
    assert.equal(row!.count, atMost + checked);
  });
});
