import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { attempts, challenges, people } from '../../../demo/server/database/schema.js';
import { signInLimit } from '../../../demo/server/limits/attempts.js';
import { seededPeople } from '../../../demo/server/people/seed.js';
import { maya, onOneDatabase } from './desk.js';
import { challengeIn, forgetTwoFactor, Prover, type Challenge } from './prover.js';

const mobile = seededPeople[0].mobile;
const count = (answers: Response[], status: number) => answers.filter((answer) => answer.status === status).length;

/** What somebody tries who knows the password and no code. */
await onOneDatabase((desk) => {
  let visitor: Prover;
  beforeEach(async () => {
    await forgetTwoFactor(desk());
    const owner = await Prover.signIn(desk());
    await owner.proven('PUT', '/two-factor/sms', {}, 'sms');
    visitor = new Prover(desk(), desk().visitor());
  });

  const door = async (): Promise<Challenge> => challengeIn(await Prover.begin(desk(), {}, visitor.person));
  const wrongThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('counts every guess of a burst, and takes the right code no more after the third wrong one', async () => {
    const challenge = await door();
    await visitor.choose(challenge, 'sms');
    const code = await desk().codeSentTo(mobile);
    const answers = await Promise.all(Array.from({ length: 12 }, () => visitor.answer(challenge, wrongThan(code))));
    assert.deepEqual([count(answers, 422), count(answers, 410)], [2, 10]);
    assert.equal((await visitor.answer(challenge, code)).status, 410);
  });

  it('stops guessing over many challenges, even with the right code at last', async () => {
    const { bucket } = signInLimit(maya, 'unknown');
    let wrong = 0;
    for (let round = 0; round < 7; round++) {
      await desk().database.queries.delete(attempts).where(eq(attempts.bucket, bucket));
      const challenge = await door();
      await visitor.choose(challenge, 'recovery');
      const answers = await Promise.all(Array.from({ length: 3 }, () => visitor.answer(challenge, 'none-2345')));
      wrong += answers.length - count(answers, 429);
    }
    assert.equal(wrong, 20);
    const challenge = await door();
    await visitor.choose(challenge, 'sms');
    const answer = await visitor.answer(challenge, await desk().codeSentTo(mobile));
    assert.equal(answer.status, 429);
    const wait = Number(answer.headers.get('Retry-After'));
    assert.ok(wait > 60 && wait <= 3_600, `Retry-After ${wait}`);
  });

  it('opens one session with one proof, though it is shown twice at the same moment', async () => {
    const proof = await visitor.prove(await door(), 'sms');
    const answers = await Promise.all([Prover.begin(desk(), { proof }), Prover.begin(desk(), { proof })]);
    assert.deepEqual([count(answers, 201), count(answers, 403)], [1, 1]);
  });

  it('makes one proof of one code, though it is shown twice at the same moment', async () => {
    const challenge = await door();
    await visitor.choose(challenge, 'sms');
    const code = await desk().codeSentTo(mobile);
    const answers = await Promise.all([visitor.answer(challenge, code), visitor.answer(challenge, code)]);
    assert.deepEqual([count(answers, 200), count(answers, 410)], [1, 1]);
  });

  it('takes the code of one challenge for no other', async () => {
    const [first, second] = [await door(), await door()];
    await visitor.choose(first, 'sms');
    const code = await desk().codeSentTo(mobile);
    await visitor.choose(second, 'sms');
    if ((await desk().codeSentTo(mobile)) !== code) assert.equal((await visitor.answer(second, code)).status, 422);
    assert.equal((await visitor.answer(first, code)).status, 200);
  });

  it('takes no proof of a sign-in that is older than ten minutes', async () => {
    const proof = await visitor.prove(await door(), 'sms');
    await desk()
      .database.queries.update(challenges)
      .set({ answeredAt: sql`now() - interval '10 minutes 1 second'` });
    await challengeIn(await Prover.begin(desk(), { proof }));
  });

  it('keeps an open door no wider than the person has it now', async () => {
    const challenge = await door();
    await visitor.choose(challenge, 'sms');
    const code = await desk().codeSentTo(mobile);
    await desk()
      .database.queries.update(people)
      .set({ twoFactor: { email: new Date().toISOString() } })
      .where(eq(people.email, maya));
    assert.equal((await visitor.answer(challenge, code)).status, 410);
  });
});
