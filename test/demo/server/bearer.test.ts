import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { accessTokens, attempts, people } from '../../../demo/server/database/schema.js';
import { wrongTokenLimit } from '../../../demo/server/limits/attempts.js';
import { addToken } from '../../../demo/server/tokens/access-tokens.js';
import { newToken } from '../../../demo/server/tokens/token-format.js';
import { act, personOf, program } from './acting.js';
import { Customer } from './customer.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { EventReader } from './event-reader.js';
import { photo } from './photos.js';
import { problemIn } from './person.js';

await onOneDatabase((desk) => {
  /** A program that may act for Maya. */
  async function programWith(scope = 'all') {
    const person = await personOf(desk(), maya);
    const { id, secret } = await addToken(desk().database.queries, person, { name: 'Test', scope, expiresAt: null });
    return { id, secret, own: program(desk(), secret) };
  }

  it('acts as the person on their settings, without a cookie and from no page', async () => {
    const { own } = await programWith();
    const settings = ['/availability', '/notification-preferences', '/alerts', '/preferences'];
    for (const path of ['/session', '/capabilities', '/profile', '/profile/avatar', '/profile/avatar/gallery', ...settings])
      assert.equal((await own.get(`/api/v1${path}`)).status, 200, path);
    assert.equal((await own.patch({ publicName: 'By a program' })).status, 200);
    assert.equal((await own.upload(await photo({ colour: 'teal' }))).status, 200);
    assert.equal((await act(own, 'DELETE', '/profile/avatar')).status, 200);
    assert.equal((await personOf(desk(), maya)).publicName, 'By a program');
  });

  it('hears the events of the person, and no more when the token has ended', async () => {
    const { id, own } = await programWith();
    const heard = new EventReader(await own.get('/api/v1/events'));
    const person = await desk().signIn();
    const customer = await Customer.arrive(desk().visitor(), 'Lena Vogt');
    assert.equal((await customer.write('Hello')).status, 201);
    await person.patch({ publicName: randomUUID().slice(0, 8) });
    assert.equal((await heard.next())!.event, 'profile.updated', 'and nothing of sign-ins and conversations, which no token may read');
    await desk().database.queries.delete(accessTokens).where(eq(accessTokens.id, id));
    await heard.stop();
    assert.equal((await own.get('/api/v1/events')).status, 401);
  });

  it('is told that there is nothing that it may not do', async () => {
    const { own } = await programWith();
    const {
      profile,
      avatar,
      availability,
      notifications,
      alerts,
      preferences,
      cannedResponses,
      attachments,
      welcomeMessages,
      channels,
      ...others
    } = await own.read<Record<string, false | { readOnly?: string[] }>>('/api/v1/capabilities');
    assert.ok(
      profile &&
        avatar &&
        availability &&
        notifications &&
        alerts &&
        preferences &&
        cannedResponses &&
        attachments &&
        welcomeMessages &&
        channels,
    );
    assert.deepEqual(profile.readOnly, ['mobile']);
    assert.deepEqual(others, {
      password: false,
      challenges: false,
      twoFactor: false,
      sessions: false,
      accessTokens: false,
      activity: false,
      push: false,
    });
  });

  it('cannot come near a password, a sign-in, a token or a code', async () => {
    const { id, own } = await programWith();
    const before = await personOf(desk(), maya);
    const change = { currentPassword: 'x', newPassword: 'Battery-5taple', signOutOthers: true };
    const tries: [string, string, unknown?][] = [
      ['PUT', '/password', change],
      ['GET', '/two-factor'],
      ['POST', '/two-factor/totp-setup', {}],
      ['PUT', '/two-factor/email', {}],
      ['DELETE', '/two-factor/email'],
      ['POST', '/two-factor/recovery-codes', {}],
      ['GET', '/sessions'],
      ['DELETE', '/sessions'],
      ['DELETE', `/sessions/${randomUUID()}`],
      ['GET', '/access-tokens'],
      ['POST', '/access-tokens', { name: 'More', scope: 'all', lifetime: 0 }],
      ['POST', `/access-tokens/${id}/secret`, {}],
      ['POST', `/access-tokens/${id}/rotation`, { grace: 0 }],
      ['DELETE', `/access-tokens/${id}`],
      ['POST', `/challenges/${randomUUID()}/code`, { channel: 'email' }],
      ['POST', `/challenges/${randomUUID()}/verification`, { code: '123456' }],
    ];
    for (const [method, path, body] of tries) {
      const answer = await act(own, method, path, body);
      assert.deepEqual([answer.status, (await problemIn(answer)).code], [403, 'not-with-a-token'], `${method} ${path}`);
    }
    assert.equal((await personOf(desk(), maya)).password, before.password);
  });

  it('cannot pass a step that needs a proof, even with the cookie of the person beside it', async () => {
    const { own } = await programWith();
    const { cookie } = await desk().signIn();
    const beside: Record<string, string>[] = [{}, { Cookie: cookie }, { 'Challenge-Proof': 'x' }];
    for (const headers of beside) {
      const answer = await own.patch({ mobile: '' }, headers);
      assert.deepEqual([answer.status, (await problemIn(answer)).code], [403, 'not-with-a-token']);
    }
    const sessions = await own.get('/api/v1/sessions', { Cookie: cookie });
    assert.equal(sessions.status, 403, 'with a token the cookie does not count');
    assert.notEqual((await personOf(desk(), maya)).mobile, '');
  });

  it('leaves alone the sign-in of a browser that shows a token, too', async () => {
    const { own } = await programWith();
    const person = await desk().signIn();
    await own.request('DELETE', '/api/v1/session', { Cookie: person.cookie });
    assert.equal((await person.get('/api/v1/session')).status, 200);
  });

  it('only reads with the scope to read', async () => {
    const { own } = await programWith('read');
    assert.equal((await own.get('/api/v1/profile')).status, 200);
    assert.equal((await own.request('HEAD', '/api/v1/profile')).status, 200);
    for (const answer of [
      await own.patch({ publicName: 'Not by me' }),
      await own.upload(await photo({ colour: 'plum' })),
      await act(own, 'DELETE', '/profile/avatar'),
    ])
      assert.deepEqual([answer.status, (await problemIn(answer)).code], [403, 'insufficient-scope']);
    assert.notEqual((await personOf(desk(), maya)).publicName, 'Not by me');
  });

  it('is nobody with a token that is wrong, cut off, or written otherwise, whatever the cookie says', async () => {
    const { secret } = await programWith();
    const { cookie } = await desk().signIn();
    for (const wrong of [newToken(), secret.slice(0, -1), secret.toUpperCase(), `${secret}x`, '', 'fw_', 'fw_ x']) {
      const answer = await program(desk(), wrong).get('/api/v1/profile', { Cookie: cookie });
      assert.equal(answer.status, 401, wrong);
      assert.match(answer.headers.get('WWW-Authenticate')!, /^Bearer/);
    }
    const lower = await desk()
      .visitor()
      .get('/api/v1/session', { Authorization: `bearer ${secret}` });
    assert.equal(lower.status, 200, 'the name of the scheme may be written in any way (RFC 9110)');
    const proxy = await desk().visitor().get('/api/v1/session', { Authorization: 'Basic eA==', Cookie: cookie });
    assert.equal(proxy.status, 200, 'what a proxy wants to know is no token');
  });

  it('asks a page with a cookie for its origin, and a program not', async () => {
    const person = await desk().signIn();
    const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': '*', 'Content-Type': 'application/json', Cookie: person.cookie };
    const answer = await desk().app.request('/api/v1/profile', { method: 'PATCH', headers, body: '{"publicName":"x"}' });
    assert.equal((await problemIn(answer)).code, 'wrong-origin');
  });

  it('slows down whoever tries tokens, and not who has one', async () => {
    const { own } = await programWith();
    const { bucket, atMost, within } = wrongTokenLimit('unknown');
    await desk().database.queries.delete(attempts).where(eq(attempts.bucket, bucket));
    await desk()
      .database.queries.insert(attempts)
      .values({ bucket, count: atMost - 1, until: sql`now() + make_interval(secs => ${within})` });
    const tries = [await program(desk(), newToken()).get('/api/v1/profile'), await program(desk(), 'fw_x').get('/api/v1/profile')];
    assert.deepEqual(
      tries.map(({ status }) => status),
      [401, 429],
    );
    assert.ok(Number(tries[1]!.headers.get('Retry-After')) > 0);
    assert.equal((await own.get('/api/v1/profile')).status, 200);
  });

  it('ends with the person', async () => {
    await desk().database.queries.delete(attempts);
    const person = await personOf(desk(), omar);
    const { secret } = await addToken(desk().database.queries, person, { name: 'Test', scope: 'all', expiresAt: null });
    await desk().database.queries.delete(people).where(eq(people.id, person.id));
    assert.equal((await program(desk(), secret).get('/api/v1/session')).status, 401);
  });
});
