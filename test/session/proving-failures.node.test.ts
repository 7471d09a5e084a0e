import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type ErrorCode } from '../../src/contract/index.js';
import { gate as createGate } from '../../src/state/platform/gate.js';
import { Answers, fails, several, wrong } from '../support/answers.js';

/** With a code on its way to the person. */
async function atCode() {
  const answers = new Answers();
  const proving = answers.open();
  await answers.settle();
  const state = () => proving.$proving.get();
  const verify = async (code = '123456') => {
    proving.verify(code);
    await answers.settle();
  };
  return { answers, proving, state, verify };
}

describe('a challenge that goes wrong', () => {
  it('says how many tries a wrong code leaves', async () => {
    const { answers, state, verify } = await atCode();
    answers.onVerify = () => wrong(2);
    await verify();
    assert.deepEqual([state().is, state().attemptsLeft, state().problem], ['code', 2, { on: 'verify', code: 'wrong-code' }]);
  });

  for (const [reason, why, canSend] of [
    ['challenge-expired', 'expired', true],
    ['challenge-used-up', 'used-up', true],
    ['challenge-answered', 'answered', false],
    [undefined, 'gone', false],
  ] as const)
    it(`ends with a code that is ${why}`, async () => {
      const { answers, state, verify } = await atCode();
      answers.onVerify = () => fails('gone', { reason });
      await verify();
      assert.deepEqual([state().is, state().dead, state().expiresIn], ['dead', { why, canSend }, undefined]);
    });

  it('has no more codes to send when the backend says so', async () => {
    const { answers, proving, state } = await atCode();
    answers.onSend = () => fails('gone', { reason: 'challenge-used-up' });
    await answers.pass(30_000);
    proving.resend();
    await answers.settle();
    assert.deepEqual(state().dead, { why: 'used-up', canSend: false });
    proving.resend();
    assert.equal(answers.sends.length, 2);
  });

  it('waits as long as the backend asks, and tries nothing before', async () => {
    const { answers, state, verify } = await atCode();
    answers.onVerify = () => fails('rate-limited', { retryAfter: 5000 });
    await verify();
    assert.equal(state().problem?.wait, 5000);
    await verify();
    assert.equal(answers.verifications.length, 1);
    await answers.pass(5000);
    answers.onVerify = () => Promise.resolve();
    await verify();
    assert.deepEqual(answers.answered, { proof: 'proof of c1' });
  });

  for (const code of ['offline', 'timeout', 'unavailable', 'malformed'] as ErrorCode[])
    it(`repeats under the same key what ended ${code}, unless something else was typed`, async () => {
      const { answers, proving, state, verify } = await atCode();
      answers.onVerify = () => fails(code, { applied: 'unknown' });
      await verify();
      assert.deepEqual([state().is, state().problem], ['code', { on: 'verify', code }]);
      await verify();
      proving.typed();
      await verify('654321');
      const [first, second, third] = answers.verifications.map(({ key }) => key);
      assert.equal(first, second);
      assert.notEqual(second, third);
    });

  it('sends a code once, although the first attempt had no answer', async () => {
    const answers = new Answers();
    answers.onSend = () => fails('timeout', { applied: 'unknown' });
    const proving = answers.open();
    await answers.settle();
    assert.deepEqual([proving.$proving.get().is, proving.$proving.get().problem?.code], ['choose', 'timeout']);
    proving.choose('sms');
    await answers.settle();
    assert.equal(answers.sends[0]!.key, answers.sends[1]!.key);
  });

  it('keeps the code that is out there when another one cannot be sent', async () => {
    const { answers, proving, state, verify } = await atCode();
    answers.onSend = () => fails('offline');
    await answers.pass(30_000);
    proving.resend();
    await answers.settle();
    assert.deepEqual([state().is, state().problem], ['code', { on: 'send', code: 'offline' }]);
    await verify();
    assert.deepEqual(answers.answered, { proof: 'proof of c1' });
  });

  it('gives up on a backend that never answers', async () => {
    const { answers, proving, state } = await atCode();
    answers.onVerify = () => new Promise(() => {});
    proving.verify('123456');
    await answers.pass(60_000);
    assert.deepEqual(state().problem, { on: 'verify', code: 'timeout' });
  });

  it('asks about the sign-in when it has run out', async () => {
    const { answers, verify } = await atCode();
    answers.onVerify = () => fails('unauthorized');
    await verify();
    assert.equal(answers.signInNeeded, 1);
  });

  it('hears no answer after it was cancelled', async () => {
    const { answers, proving, state } = await atCode();
    const gate = createGate();
    answers.onVerify = () => gate.passed;
    proving.verify('123456');
    await answers.settle();
    proving.cancel();
    gate.open();
    await answers.settle();
    assert.deepEqual(answers.answered, { proof: undefined });
    assert.equal(state().is, 'verifying');
    assert.equal(answers.verifications[0]!.signal?.aborted, true);
  });

  it('is closed without an answer of its own when the question is gone', async () => {
    const answers = new Answers();
    const proving = answers.open(several);
    proving.close();
    proving.choose('sms');
    proving.cancel();
    await answers.settle();
    assert.deepEqual([answers.sends.length, answers.answered], [0, undefined]);
  });

  it('takes what is no AdapterError for a backend that is away', async () => {
    const { answers, state, verify } = await atCode();
    answers.onVerify = () => Promise.reject(new TypeError('secret 123456'));
    await verify();
    assert.equal(state().problem?.code, new AdapterError('unavailable').code);
  });
});
