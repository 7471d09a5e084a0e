import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attempts } from '../../../demo/server/database/schema.js';
import { addressLimit } from '../../../demo/server/limits/attempts.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { maya, onOneDatabase, type TestDesk } from './desk.js';

const origins = ['https://desk.example'];
const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie')!;

const signIn = (desk: TestDesk, headers: Record<string, string> = {}, password = seedPassword) => {
  const own = { 'Content-Type': 'application/json', ...headers };
  return desk.visitor().request('POST', '/api/v1/session', own, JSON.stringify({ email: maya, password }));
};

const countedFor = async (desk: TestDesk) => (await desk.database.queries.select().from(attempts)).map(({ bucket }) => bucket);

await onOneDatabase(
  (desk) => {
    it('keeps the cookie to https when the page came by https, and only then', async () => {
      assert.match(cookieOf(await signIn(desk(), { Origin: 'https://desk.example' })), /; Secure/);
      assert.doesNotMatch(cookieOf(await signIn(desk())), /Secure/);
    });

    it('does not believe what anybody says about their address or their line', async () => {
      const claims = { 'X-Forwarded-For': '203.0.113.7', 'X-Forwarded-Proto': 'https' };
      await signIn(desk(), claims, 'a guess');
      assert.ok((await countedFor(desk())).includes(addressLimit('unknown').bucket));
      assert.ok(!(await countedFor(desk())).includes(addressLimit('203.0.113.7').bucket));
      assert.doesNotMatch(cookieOf(await signIn(desk(), claims)), /Secure/);
    });
  },
  { origins },
);

await onOneDatabase(
  (desk) => {
    it('believes the proxy in front, and of what came through it only the last word', async () => {
      const claims = { 'X-Forwarded-For': '198.51.100.1, 203.0.113.7', 'X-Forwarded-Proto': 'http, https' };
      await signIn(desk(), claims, 'a guess');
      const counted = await countedFor(desk());
      assert.ok(counted.includes(addressLimit('203.0.113.7').bucket));
      assert.ok(!counted.includes(addressLimit('198.51.100.1').bucket));
      assert.match(cookieOf(await signIn(desk(), claims)), /; Secure/);
      assert.match(cookieOf(await desk().visitor().get('/demo/chat', claims)), /; Secure/);
      assert.doesNotMatch(cookieOf(await signIn(desk(), { 'X-Forwarded-Proto': 'http' })), /Secure/);
    });
  },
  { trustProxy: true },
);
