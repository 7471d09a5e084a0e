import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { attempts, challenges } from '../../../demo/server/database/schema.js';
import { seededPeople } from '../../../demo/server/people/seed.js';
import { dailyWrongCodeLimit } from '../../../demo/server/limits/attempts.js';
import { personOf } from './acting.js';
import { maya, onOneDatabase } from './desk.js';
import { Person } from './person.js';
import { challengeIn, forgetTwoFactor, Prover } from './prover.js';

const { mobile } = seededPeople[0];

/** Somebody who has found out the password, and nothing else. */
await onOneDatabase(
  (desk) => {
    let owner: Prover;
    before(async () => {
      await forgetTwoFactor(desk());
      owner = from('203.0.113.1', await Prover.signIn(desk()));
      await owner.proven('PUT', '/two-factor/sms', {}, 'sms');
    });

    /** A browser there; with the cookie of somebody who is signed in. */
    function from(address: string, signedIn?: Prover): Prover {
      const person = new Person((path, init) =>
        desk().app.request(path, { ...init, headers: { ...(init.headers as object), 'X-Forwarded-For': address } }),
      );
      person.cookie = signedIn?.person.cookie ?? '';
      return new Prover(desk(), person);
    }

    const doorOf = async (visitor: Prover) => challengeIn(await Prover.begin(desk(), {}, visitor.person));

    /** Until they are stopped. */
    async function guess(address: string): Promise<void> {
      const thief = from(address);
      let status = 422;
      for (let round = 0; status !== 429; round++) {
        await desk().database.queries.delete(challenges);
        const door = await challengeIn(await Prover.begin(desk(), {}, from(`198.51.100.${round}`).person));
        await thief.choose(door, 'recovery');
        for (let n = 0; n < 3 && status !== 429; n++) ({ status } = await thief.answer(door, 'none-2345'));
      }
    }

    it('keeps the person with their guesses neither from signing in elsewhere nor from what they do', async () => {
      await guess('192.0.2.7');
      const visitor = from('203.0.113.2');
      assert.ok(await visitor.prove(await doorOf(visitor), 'sms'));
      assert.ok(await owner.proofFor('POST', '/two-factor/recovery-codes', {}, 'sms'));
    });

    it('keeps the person with their messages neither from signing in elsewhere nor from what they do', async () => {
      await desk().database.queries.delete(attempts);
      const thief = from('192.0.2.7');
      for (let round = 0; round < 4; round++) {
        const door = await doorOf(thief);
        for (const channel of ['sms', 'sms', 'sms']) {
          await desk().database.queries.update(challenges).set({ sentAt: null });
          await thief.send('POST', `/challenges/${door.id}/code`, { channel });
        }
      }
      const visitor = from('203.0.113.2');
      await visitor.choose(await doorOf(visitor), 'sms');
      assert.match(await desk().codeSentTo(mobile), /^\d{6}$/);
      await owner.choose(await challengeIn(await owner.send('POST', '/two-factor/recovery-codes', {})), 'sms');
    });

    it('is stopped for the day after a hundred guesses from wherever', async () => {
      await desk().database.queries.delete(attempts);
      const { bucket, atMost } = dailyWrongCodeLimit((await personOf(desk(), maya)).id);
      await desk()
        .database.queries.insert(attempts)
        .values({ bucket, count: atMost - 1, until: sql`now() + interval '1 day'` });
      const elsewhere = from('192.0.2.99');
      const door = await doorOf(elsewhere);
      await elsewhere.choose(door, 'recovery');
      assert.equal((await elsewhere.answer(door, 'none-2345')).status, 422);
      const answer = await elsewhere.answer(door, 'none-2345');
      assert.equal(answer.status, 429);
      assert.ok(Number(answer.headers.get('Retry-After')) > 3_600);
    });

    it('fills no table: of one sign-in the newest fifty questions are kept', async () => {
      await desk().database.queries.delete(challenges);
      for (let n = 0; n < 60; n++) await challengeIn(await owner.person.patch({ mobile: `+4670123${String(1000 + n)}` }));
      assert.equal(await desk().database.queries.$count(challenges), 50);
    });
  },
  { trustProxy: true },
);
