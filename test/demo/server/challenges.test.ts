import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { challenges } from '../../../demo/server/database/schema.js';
import { sweep } from '../../../demo/server/database/sweep.js';
import { omar, onOneDatabase } from './desk.js';
import { problemIn } from './person.js';
import { challengeIn, forgetTwoFactor, Prover, type Challenge } from './prover.js';

const phone = '+46701234567';
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

await onOneDatabase(
  (desk) => {
    let prover: Prover;
    beforeEach(async () => {
      await forgetTwoFactor(desk());
      prover = await Prover.signIn(desk());
    });

    const removal = async (): Promise<Challenge> => challengeIn(await prover.person.patch({ mobile: null }));
    const choose = ({ id }: Challenge, channel: string) => prover.send('POST', `/challenges/${id}/code`, { channel });
    const codeOf = async (answer: Response) => (await problemIn(answer)).code;
    const later = ({ id }: Challenge, seconds: number, column: 'sentAt' | 'createdAt') =>
      desk()
        .database.queries.update(challenges)
        .set({ [column]: sql`${challenges[column]} - make_interval(secs => ${seconds})` })
        .where(eq(challenges.id, id));

    it('says how it can be answered, with masked targets', async () => {
      const { id, ...rest } = await removal();
      assert.match(id, /^[0-9a-f-]{36}$/);
      assert.deepEqual(rest, {
        purpose: 'phone-removal',
        channels: ['email', 'sms'],
        targets: { email: 'm•••@fernweh.example', sms: '+46 ••• •• 567' },
      });
    });

    it('is the same one until somebody begins to answer it', async () => {
      const challenge = await removal();
      assert.equal((await removal()).id, challenge.id);
      await prover.choose(challenge, 'email');
      assert.notEqual((await removal()).id, challenge.id);
    });

    it('sends a code where it says, and says for how long it is good', async () => {
      const challenge = await removal();
      const answer = await choose(challenge, 'sms');
      assert.deepEqual(await answer.json(), {
        channel: 'sms',
        target: '+46 ••• •• 567',
        length: 6,
        expiresIn: 600,
        resendIn: 30,
        attemptsLeft: 3,
      });
      const [newest] = await desk().received();
      assert.equal(newest!.to, phone);
      assert.match(newest!.text, /^\d{6} is your code.*\n\n@desk\.example #\d{6}$/s);
    });

    it('sends once for one key, and answers the repetition as the first time', async () => {
      const challenge = await removal();
      const before = (await desk().received()).length;
      const key = { 'Idempotency-Key': randomUUID() };
      const ask = () => prover.send('POST', `/challenges/${challenge.id}/code`, { channel: 'email' }, key);
      const [one, other] = await Promise.all([ask(), ask()]);
      assert.deepEqual(await one.json(), await other.json());
      assert.equal((await desk().received()).length, before + 1);
    });

    it('takes a code with blanks in it, as people copy it', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      const answer = await prover.answer(challenge, ` ${code.slice(0, 3)} ${code.slice(3)} `);
      assert.equal(answer.status, 200);
      assert.deepEqual(Object.keys((await answer.json()) as object), ['proof', 'expiresIn']);
    });

    it('counts wrong codes down, and takes none after the third, the right one included', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      for (const attemptsLeft of [2, 1]) {
        const answer = await prover.answer(challenge, wrong(code));
        assert.equal(answer.status, 422);
        assert.deepEqual((await problemIn(answer)).errors, [{ pointer: '/code', code: 'wrong-code', attemptsLeft }]);
      }
      const third = await prover.answer(challenge, wrong(code));
      assert.equal(third.status, 410);
      assert.equal(await codeOf(third), 'challenge-used-up');
      assert.equal(await codeOf(await prover.answer(challenge, code)), 'challenge-used-up');
    });

    it('gives three new attempts with another code, and the former is no use any more', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const former = await prover.codeSentBy('email');
      for (let n = 0; n < 3; n++) await prover.answer(challenge, wrong(former));
      await later(challenge, 31, 'sentAt');
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      if (code !== former) assert.equal((await prover.answer(challenge, former)).status, 422);
      assert.equal((await prover.answer(challenge, code)).status, 200);
    });

    it('takes a code once, and of two at once one', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      const answers = await Promise.all([prover.answer(challenge, code), prover.answer(challenge, code)]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410]);
      assert.equal(await codeOf(answers.find(({ status }) => status === 410)!), 'challenge-answered');
    });

    it('counts wrong codes one by one, however many come at once', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      const answers = await Promise.all(Array.from({ length: 8 }, () => prover.answer(challenge, wrong(code))));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [410, 410, 410, 410, 410, 410, 422, 422]);
    });

    it('does not show a proof twice', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      const key = { 'Idempotency-Key': randomUUID() };
      const ask = () => prover.send('POST', `/challenges/${challenge.id}/verification`, { code }, key);
      assert.equal((await ask()).status, 200);
      const again = await ask();
      assert.equal(again.status, 409);
      assert.equal(await codeOf(again), 'secret-already-shown');
    });

    it('is too old after ten minutes, and the challenge after half an hour', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      await later(challenge, 601, 'sentAt');
      const answer = await prover.answer(challenge, code);
      assert.equal(answer.status, 410);
      assert.equal(await codeOf(answer), 'challenge-expired');
      assert.equal((await choose(challenge, 'email')).status, 200, 'another code can be sent');
      await later(challenge, 1_801, 'createdAt');
      assert.equal(await codeOf(await choose(challenge, 'sms')), 'challenge-expired');
    });

    it('sends another code after half a minute, and not before', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const early = await choose(challenge, 'email');
      assert.equal(early.status, 429);
      const wait = Number(early.headers.get('Retry-After'));
      assert.ok(wait > 25 && wait <= 30, `Retry-After ${wait}`);
      assert.equal((await choose(challenge, 'sms')).status, 200, 'another channel need not wait');
      await later(challenge, 31, 'sentAt');
      const last = (await (await choose(challenge, 'email')).json()) as { resendIn?: number };
      assert.equal(last.resendIn, undefined);
      await later(challenge, 31, 'sentAt');
      const fourth = await choose(challenge, 'email');
      assert.equal(fourth.status, 410);
      assert.equal(await codeOf(fourth), 'challenge-used-up');
    });

    it('takes no code before one was sent, and sends none by a way that is not open', async () => {
      const challenge = await removal();
      assert.equal(await codeOf(await prover.answer(challenge, '123456')), 'challenge-used-up');
      for (const channel of ['totp', 'recovery', 'pigeon', '__proto__', 'constructor']) {
        const answer = await choose(challenge, channel);
        assert.equal(answer.status, 422, channel);
        assert.deepEqual((await problemIn(answer)).errors, [{ pointer: '/channel', code: 'unknown-option' }]);
      }
    });

    it('is there for nobody else: another person, another sign-in of the same person, nobody', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      for (const other of [await Prover.signIn(desk(), omar), await Prover.signIn(desk())]) {
        assert.equal((await other.answer(challenge, code)).status, 404);
        assert.equal((await other.send('POST', `/challenges/${challenge.id}/code`, { channel: 'email' })).status, 404);
      }
      assert.equal((await new Prover(desk(), desk().visitor()).answer(challenge, code)).status, 401);
      for (const id of ['none', randomUUID()]) assert.equal((await prover.answer({ ...challenge, id }, code)).status, 404);
      assert.equal((await prover.answer(challenge, code)).status, 200);
    });

    it('is answered only with a key, once somebody is signed in', async () => {
      const challenge = await removal();
      for (const [path, body] of [
        ['code', { channel: 'email' }],
        ['verification', { code: '123456' }],
      ] as const) {
        const answer = await prover.person.post(`/api/v1/challenges/${challenge.id}/${path}`, body);
        assert.equal(answer.status, 400);
        assert.equal(await codeOf(answer), 'idempotency-key-required');
      }
    });

    it('keeps codes and proofs as hashes only', async () => {
      const challenge = await removal();
      await prover.choose(challenge, 'email');
      const code = await prover.codeSentBy('email');
      const stored = async () => JSON.stringify(await desk().database.queries.execute(sql`select * from challenges`));
      assert.ok(!(await stored()).includes(`"${code}"`));
      const { proof } = (await (await prover.answer(challenge, code)).json()) as { proof: string };
      assert.ok(!(await stored()).includes(proof));
      const { rows } = (await desk().database.queries.execute(sql`select * from idempotency_keys`)) as { rows: unknown[] };
      assert.ok(!JSON.stringify(rows).includes(proof));
    });

    it('is swept away after a day, and until then says what became of it', async () => {
      const challenge = await removal();
      await sweep(desk().database.queries);
      assert.equal(await codeOf(await prover.answer(challenge, '123456')), 'challenge-used-up');
      await later(challenge, 86_401, 'createdAt');
      await sweep(desk().database.queries);
      assert.equal((await prover.answer(challenge, '123456')).status, 404);
    });
  },
  { origins: ['https://desk.example'] },
);
