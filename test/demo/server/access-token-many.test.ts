import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { AccessTokens, TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';
import { accessTokens } from '../../../demo/server/database/schema.js';
import { sweep } from '../../../demo/server/database/sweep.js';
import { act, program, prove } from './acting.js';
import { onOneDatabase } from './desk.js';
import { problemIn, type Person } from './person.js';

const listed = async (person: Person) => (await person.read<Snapshot<AccessTokens>>('/api/v1/access-tokens')).value.items;
const wanted = { name: 'Travel report', scope: 'all', lifetime: 90 };
const day = 86_400_000;

await onOneDatabase(
  (desk) => {
    async function alone(): Promise<Person> {
      await desk().database.queries.delete(accessTokens);
      const person = await desk().signIn();
      await prove(desk(), person);
      return person;
    }
    const create = async (person: Person, more: object = {}) =>
      (await (await act(person, 'POST', '/access-tokens', { ...wanted, ...more })).json()) as TokenSecret;
    const works = async ({ secret }: TokenSecret) => (await program(desk(), secret).get('/api/v1/session')).status === 200;
    /** As if so much time had gone by for this token. */
    const age = (id: string, seconds: number) => {
      const past = sql`make_interval(secs => ${seconds})`;
      const older = { createdAt: sql`${accessTokens.createdAt} - ${past}`, expiresAt: sql`${accessTokens.expiresAt} - ${past}` };
      return desk().database.queries.update(accessTokens).set(older).where(eq(accessTokens.id, id));
    };

    it('makes none by itself, and shows the secret of a new one once', async () => {
      const person = await alone();
      assert.deepEqual(await listed(person), []);
      const key = { 'Idempotency-Key': randomUUID() };
      const answer = await act(person, 'POST', '/access-tokens', wanted, key);
      assert.equal(answer.status, 201);
      const made = (await answer.json()) as TokenSecret;
      assert.ok(await works(made));
      assert.equal((await problemIn(await act(person, 'POST', '/access-tokens', wanted, key))).code, 'secret-already-shown');
      assert.equal((await problemIn(await act(person, 'POST', `/access-tokens/${made.id}/secret`, {}))).code, 'not-possible');
      const [token, ...others] = await listed(person);
      assert.deepEqual([token!.id, token!.name, token!.scope, others.length], [made.id, 'Travel report', 'all', 0]);
      assert.equal(Date.parse(token!.expiresAt) - Date.parse(token!.createdAt), 90 * day);
      assert.equal((await desk().database.queries.select().from(accessTokens))[0]!.sealed, null);
    });

    it('makes one token of two equal requests at once', async () => {
      const person = await alone();
      const key = { 'Idempotency-Key': randomUUID() };
      const answers = await Promise.all([1, 2].map(() => act(person, 'POST', '/access-tokens', wanted, key)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
      assert.equal((await listed(person)).length, 1);
    });

    it('refuses what no token can be, by name', async () => {
      const person = await alone();
      const facts: [object, string, string][] = [
        [{ name: '  ' }, '/name', 'required'],
        [{ name: 'x'.repeat(81) }, '/name', 'too-long'],
        [{ scope: 'write' }, '/scope', 'unknown-option'],
        [{ lifetime: 31 }, '/lifetime', 'unknown-option'],
        [{ admin: true }, '/admin', 'unknown-member'],
      ];
      for (const [more, pointer, code] of facts) {
        const { errors } = await problemIn(await act(person, 'POST', '/access-tokens', { ...wanted, ...more }));
        assert.deepEqual(
          errors!.map((error) => [error.pointer, error.code]),
          [[pointer, code]],
        );
      }
      const stranger = await desk().signIn();
      assert.equal((await problemIn(await act(stranger, 'POST', '/access-tokens', wanted))).code, 'verification-required');
      assert.deepEqual(await listed(person), []);
    });

    it('makes twenty and not one more, until one ends', async () => {
      const person = await alone();
      const made: TokenSecret[] = [];
      while (made.length < 20) made.push(await create(person));
      assert.equal((await problemIn(await act(person, 'POST', '/access-tokens', wanted))).code, 'too-many');
      await act(person, 'DELETE', `/access-tokens/${made[0]!.id}`);
      await age(made[1]!.id, 91 * 86_400);
      assert.ok(await works(await create(person)));
      assert.ok(await works(await create(person)), 'one that ran out does not count');
      assert.equal((await act(person, 'POST', '/access-tokens', wanted)).status, 409);
    });

    it('lets a rotated token go on for its grace, and says so', async () => {
      const person = await alone();
      const former = await create(person);
      const rotated = await act(person, 'POST', `/access-tokens/${former.id}/rotation`, { grace: 3_600 });
      const made = (await rotated.json()) as TokenSecret;
      assert.deepEqual([await works(former), await works(made)], [true, true]);
      const shown = (await listed(person)).map(({ id, name, replaced }) => ({ id, name, replaced }));
      assert.deepEqual(shown, [
        { id: made.id, name: 'Travel report', replaced: false },
        { id: former.id, name: 'Travel report', replaced: true },
      ]);
      const ends = (await listed(person))[1]!.expiresAt;
      assert.ok(Math.abs(Date.parse(ends) - Date.now() - 3_600_000) < 60_000);
      const again = await act(person, 'POST', `/access-tokens/${former.id}/rotation`, { grace: 0 });
      assert.equal((await problemIn(again)).code, 'not-possible', 'a replaced one is not replaced again');
      await age(former.id, 3_601);
      assert.deepEqual([await works(former), await works(made)], [false, true]);
      assert.deepEqual(
        (await listed(person)).map(({ id }) => id),
        [made.id],
      );
    });

    it('gives no grace that is longer than the token would have lived', async () => {
      const person = await alone();
      const former = await create(person);
      await age(former.id, 90 * 86_400 - 60);
      await act(person, 'POST', `/access-tokens/${former.id}/rotation`, { grace: 86_400 });
      const [token, old] = await listed(person);
      assert.ok(Date.parse(old!.expiresAt) - Date.now() <= 60_000);
      assert.equal(Math.round((Date.parse(token!.expiresAt) - Date.now()) / day), 90, 'the new one begins anew');
    });

    it('ends a token at once when it is rotated without grace, removed, or too old', async () => {
      const person = await alone();
      const [rotated, removed, old, lasting] = [
        await create(person),
        await create(person),
        await create(person, { lifetime: 30 }),
        await create(person, { lifetime: 0 }),
      ];
      assert.equal((await act(person, 'POST', `/access-tokens/${rotated.id}/rotation`, { grace: 0 })).status, 200);
      assert.equal((await act(person, 'DELETE', `/access-tokens/${removed.id}`)).status, 204);
      assert.equal((await act(person, 'DELETE', `/access-tokens/${removed.id}`)).status, 404);
      await age(old.id, 31 * 86_400);
      assert.deepEqual(await Promise.all([rotated, removed, old, lasting].map(works)), [false, false, false, true]);
      assert.ok(
        (await listed(person)).some(({ id }) => id === old.id),
        'one that ran out is still shown',
      );
      await sweep(desk().database.queries);
      assert.ok((await listed(person)).some(({ id }) => id === old.id));
      await age(old.id, 30 * 86_400);
      await sweep(desk().database.queries);
      assert.ok(!(await listed(person)).some(({ id }) => id === old.id));
      assert.ok(await works(lasting));
    });

    it('knows when a token was used last, to the minute', async () => {
      const person = await alone();
      const made = await create(person);
      assert.equal((await listed(person))[0]!.lastUsedAt, '');
      const used = async () => {
        await works(made);
        return (await listed(person))[0]!.lastUsedAt;
      };
      const first = await used();
      assert.ok(Math.abs(Date.parse(first) - Date.now()) < 60_000);
      assert.equal(await used(), first);
      const earlier = { lastUsedAt: sql`now() - interval '2 minutes'` };
      await desk().database.queries.update(accessTokens).set(earlier).where(eq(accessTokens.id, made.id));
      assert.ok(Date.parse(await used()) >= Date.parse(first));
    });
  },
  { accessTokens: 'many' },
);
