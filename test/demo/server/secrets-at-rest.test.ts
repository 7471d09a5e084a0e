import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Snapshot } from '../../../src/contract/index.js';
import type { AccessTokens, TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';
import type { AppOptions } from '../../../demo/server/app.js';
import * as schema from '../../../demo/server/database/schema.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { act, program } from './acting.js';
import { maya, onOneDatabase, type TestDesk } from './desk.js';

const tables = Object.values(schema).filter((value) => is(value, PgTable)) as PgTable[];

/** Everything that whoever steals the database could read. */
async function everything(desk: TestDesk): Promise<string> {
  const rows = await Promise.all(tables.map((table) => desk.database.queries.select().from(table)));
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

/** As they are, and as hashes that could be tried out. */
const tracesOf = (secret: string): string[] => {
  const hashes = (['sha256', 'sha1', 'md5'] as const).flatMap((name) =>
    (['hex', 'base64', 'base64url'] as const).map((encoding) => createHash(name).update(secret).digest(encoding)),
  );
  const encoded = (['hex', 'base64', 'base64url'] as const).map((encoding) => Buffer.from(secret).toString(encoding));
  return [secret, ...encoded, ...hashes];
};

const newPassword = 'Battery-5taple-Canary';

async function assertKeepsNothing(desk: TestDesk, make: (act: (path: string, body: unknown) => Promise<TokenSecret>) => Promise<void>) {
  const shown: string[] = [];
  const person = await desk.signIn();
  const change = { currentPassword: seedPassword, newPassword, signOutOthers: true };
  assert.equal((await act(person, 'PUT', '/password', change)).status, 204);
  assert.equal((await act(person, 'PUT', '/password', { ...change, newPassword: 'another wrong one' })).status, 422);

  /** With the code that the mail brings. */
  async function proven(path: string, body: unknown): Promise<TokenSecret> {
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await act(person, 'POST', path, body, key);
    if (first.status < 300) return (await first.json()) as TokenSecret;
    const { challenge } = (await first.json()) as { challenge: { id: string } };
    await act(person, 'POST', `/challenges/${challenge.id}/code`, { channel: 'email' });
    const code = await desk.codeSentTo(maya);
    const { proof } = (await (await act(person, 'POST', `/challenges/${challenge.id}/verification`, { code })).json()) as { proof: string };
    shown.push(proof);
    const answer = await act(person, 'POST', path, body, { ...key, 'Challenge-Proof': proof });
    assert.ok(answer.status < 300, `${path}: ${answer.status}`);
    return (await answer.json()) as TokenSecret;
  }

  const tokens: string[] = [];
  await make(async (path, body) => {
    const made = await proven(path, body);
    tokens.push(made.secret);
    return made;
  });
  assert.ok(tokens.length > 1);
  assert.equal((await program(desk, tokens.at(-1)!).get('/api/v1/session')).status, 200);
  const stored = await everything(desk);
  assert.ok(stored.includes(maya), 'it looks at what there is');
  assert.ok(
    tracesOf(person.cookie.split('=')[1]!).some((trace) => stored.includes(trace)),
    'and finds a hash where there is one',
  );
  for (const secret of [newPassword, seedPassword, change.currentPassword, ...shown, person.cookie.split('=')[1]!])
    for (const trace of tracesOf(secret).slice(0, 4)) assert.ok(!stored.includes(trace), `a trace of ${secret}`);
  for (const password of [newPassword, seedPassword, 'another wrong one', JSON.stringify(change)])
    for (const trace of tracesOf(password)) assert.ok(!stored.includes(trace), `a hash of ${password} that could be tried out`);
  for (const token of tokens)
    for (const trace of [token, token.slice(3, -6), ...tracesOf(token).slice(1, 4)])
      assert.ok(!stored.includes(trace), `a trace of ${token}`);
  const keys = JSON.stringify(await desk.database.queries.select().from(schema.idempotencyKeys));
  // Not by `fw_` alone: a fingerprint of a request may hold these three letters.
  const kept = tokens.some((token) => keys.includes(token.slice(0, 10)));
  assert.ok(!kept && !keys.includes('secret'), 'nothing of an answer with a secret is kept');
}

const facts = (make: Parameters<typeof assertKeepsNothing>[1] | undefined, options: AppOptions) =>
  onOneDatabase((desk) => {
    it(`keeps neither passwords nor proofs nor tokens in clear (${options.accessTokens})`, async () => {
      const own = async (act: (path: string, body: unknown) => Promise<TokenSecret>) => {
        const person = await desk().signIn(maya, newPassword);
        const [token] = (await person.read<Snapshot<AccessTokens>>('/api/v1/access-tokens')).value.items;
        await act(`/access-tokens/${token!.id}/secret`, {});
        await act(`/access-tokens/${token!.id}/rotation`, { grace: 0 });
      };
      await assertKeepsNothing(desk(), make ?? own);
    });
  }, options);

await facts(undefined, { accessTokens: 'one' });
await facts(
  async (act) => {
    const { id } = await act('/access-tokens', { name: 'Report', scope: 'all', lifetime: 30 });
    await act(`/access-tokens/${id}/rotation`, { grace: 3_600 });
  },
  { accessTokens: 'many' },
);
