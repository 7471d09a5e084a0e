import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { accessTokens } from '../../../demo/server/database/schema.js';
import { onOneDatabase, TestDesk } from './desk.js';
import { document, exhaustAttempts, forgetAttempts, placeAt } from './fuzz/desk-place.js';
import type { Answer } from './fuzz/document.js';
import { Fuzzer, settings } from './fuzz/fuzzer.js';
import { factsOf, Life, livingIn } from './fuzz/life.js';

/** `SEED`: as a failure prints it. */
const { FULL, SEED } = process.env;
const seed = SEED ? Number(SEED) : undefined;

/** How many random requests; signing in is slow on purpose. */
const runs: Record<string, number> = { signIn: 15, changePassword: 15, saveProfile: 600, setAvatar: 200 };
const times = (runs: number) => Math.ceil(runs * (FULL ? 8 : 0.2));

/** What only a server in trouble answers, or a connection that breaks off. */
const notOnDemand = [500, 503, 'internal', 'unavailable', 'incomplete'];

await onOneDatabase(
  (desk) => {
    let fuzzer: Fuzzer;

    it('answers what the document says, whatever it is asked', async () => {
      fuzzer = new Fuzzer(document(), await placeAt(desk()));
      for (const operation of fuzzer.operations) {
        await forgetAttempts(desk());
        await fuzzer.readLists();
        await fuzzer.fuzz(operation, times(runs[operation.operationId] ?? 120), seed);
        await fuzzer.walk(operation);
      }
    });

    it('answers what the document says where each has one token, too', async () => {
      const other = new Fuzzer(document(), await placeAt(new TestDesk(desk().database, desk().hub, { accessTokens: 'one' }), 0));
      for (const operation of other.operations.filter(({ path }) => path.startsWith('/access-tokens'))) {
        await desk().database.queries.delete(accessTokens);
        await other.readLists();
        await other.fuzz(operation, times(30), seed);
        for (const one of other.seen.get(operation.operationId)!) fuzzer.seen.get(operation.operationId)!.add(one);
      }
    });

    it('keeps what it answered, and nothing of what it refused, through any life of an object', async () => {
      for (const living of livingIn(fuzzer)) {
        const life = new Life(fuzzer, living);
        await forgetAttempts(desk());
        const property = fc.asyncProperty(life.steps(12), (steps) => life.live(steps));
        await fc.assert(property, { ...settings(times(20), seed), examples: [[life.classic()]] });
        for (const fact of factsOf(living)) assert.ok(life.shown.has(fact), `no ${fact}`);
        assert.ok(life.shown.has('its events are resumed'), `no events of ${living.path}`);
      }
    });

    it('refuses what comes too often', async () => {
      for (const [id, plan] of Object.entries(fuzzer.place.tooOften)) {
        const operation = fuzzer.operations.find(({ operationId }) => operationId === id)!;
        const attempt = () => fuzzer.send(operation, { ...plan, headers: { 'Idempotency-Key': crypto.randomUUID() } });
        await attempt();
        await exhaustAttempts(desk());
        const answer = await attempt();
        assert.equal(answer.status, 429, id);
        assert.deepEqual(await fuzzer.check(operation, answer), []);
      }
    });

    it('has shown every status and every code that the document names', (test) => {
      const missing = fuzzer.operations.flatMap(({ operationId, responses }) => {
        const seen = [...fuzzer.seen.get(operationId)!, ...notOnDemand];
        const named = Object.entries(responses)
          .filter(([status]) => status !== 'default')
          .flatMap(([status, answer]) => [Number(status), ...codesOf(answer)]);
        return named.filter((one) => !seen.includes(one)).map((one) => `${operationId} ${one}`);
      });
      assert.deepEqual(missing, []);
      test.diagnostic(`${fuzzer.requests} requests to ${fuzzer.operations.length} operations`);
    });
  },
  { accessTokens: 'many' },
);

function codesOf({ content }: Answer): string[] {
  const { properties } = (content?.['application/problem+json']?.schema ?? {}) as { properties?: { code?: { 'x-codes': string[] } } };
  return properties?.code?.['x-codes'] ?? [];
}
