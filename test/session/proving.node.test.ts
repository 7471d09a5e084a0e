import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Answers, fails, several, sms, wrong } from '../support/answers.js';

const identity = { id: 'who', purpose: 'identity', channels: ['email'] };

describe('answering a challenge', () => {
  it('sends by the only channel there is, and hands the proof on', async () => {
    const answers = new Answers();
    const proving = answers.open();
    await answers.settle();
    assert.deepEqual([proving.$proving.get().is, answers.sends.map(({ channel }) => channel)], ['code', ['sms']]);
    proving.verify('123456');
    await answers.settle();
    assert.deepEqual(answers.answered, { proof: 'proof of c1' });
    assert.equal(proving.$proving.get().is, 'done');
  });

  it('asks which channel when there are several, and sends nothing before', async () => {
    const answers = new Answers();
    const proving = answers.open(several);
    await answers.settle();
    assert.deepEqual([proving.$proving.get().is, answers.sends.length], ['choose', 0]);
    proving.choose('pigeon');
    proving.choose('totp');
    proving.choose('totp');
    await answers.settle();
    assert.deepEqual(
      answers.sends.map(({ channel }) => channel),
      ['totp'],
    );
  });

  it('is one request, however often it is submitted', async () => {
    const answers = new Answers();
    const proving = answers.open();
    await answers.settle();
    for (let press = 0; press < 3; press++) proving.verify('123456');
    await answers.settle();
    assert.equal(answers.verifications.length, 1);
  });

  it('never keeps a code', async () => {
    const answers = new Answers();
    answers.onVerify = () => wrong(2);
    const proving = answers.open();
    const states: unknown[] = [];
    proving.$proving.subscribe((state) => states.push(state));
    await answers.settle();
    proving.verify('918273');
    await answers.settle();
    assert.equal(JSON.stringify(states).includes('918273'), false);
  });

  it('goes back to the code that is out there when its channel is chosen again', async () => {
    const answers = new Answers();
    const proving = answers.open(several);
    proving.choose('sms');
    await answers.settle();
    proving.another();
    assert.equal(proving.$proving.get().is, 'choose');
    proving.choose('sms');
    await answers.settle();
    assert.deepEqual([proving.$proving.get().is, answers.sends.length], ['code', 1]);
  });

  it('counts down to the next code and to the end of this one', async () => {
    const answers = new Answers();
    const proving = answers.open();
    await answers.settle();
    await answers.pass(10_000);
    assert.deepEqual([proving.$proving.get().resendIn, proving.$proving.get().expiresIn], [20_000, 590_000]);
    proving.resend();
    await answers.pass(20_000);
    assert.equal(answers.sends.length, 1);
    proving.resend();
    await answers.settle();
    assert.deepEqual([answers.sends.length, proving.$proving.get().resendIn, proving.$proving.get().sent], [2, 30_000, 2]);
    assert.notEqual(answers.sends[0]!.key, answers.sends[1]!.key);
  });

  it('is dead when its time is over, and another code brings it back', async () => {
    const answers = new Answers();
    const proving = answers.open();
    await answers.settle();
    await answers.pass(600_000);
    assert.deepEqual([proving.$proving.get().is, proving.$proving.get().dead], ['dead', { why: 'expired', canSend: true }]);
    proving.verify('123456');
    proving.resend();
    await answers.settle();
    assert.deepEqual([proving.$proving.get().is, proving.$proving.get().dead, answers.verifications.length], ['code', undefined, 0]);
  });
});

describe('a challenge that needs another one first', () => {
  const nested = () => {
    const answers = new Answers();
    answers.onSend = ({ id, proof }) =>
      id === 'c1' && proof === undefined ? fails('verification-required', { challenge: identity }) : Promise.resolve(undefined);
    return answers;
  };

  it('asks who it is, then repeats the very same call with the proof', async () => {
    const answers = nested();
    const proving = answers.open();
    await answers.settle();
    assert.deepEqual([proving.$proving.get().purpose, proving.$proving.get().step], ['identity', 1]);
    proving.verify('111111');
    await answers.settle();
    const [refused, , again] = answers.sends;
    assert.deepEqual([again!.id, again!.proof, again!.key], ['c1', 'proof of who', refused!.key]);
    assert.deepEqual([proving.$proving.get().purpose, proving.$proving.get().step, proving.$proving.get().is], [sms.purpose, 2, 'code']);
    assert.equal(answers.answered, undefined);
    proving.verify('222222');
    await answers.settle();
    assert.deepEqual(answers.answered, { proof: 'proof of c1' });
  });

  it('does not ask for ever when the proof is not believed', async () => {
    const answers = new Answers();
    answers.onSend = ({ id }) => (id === 'c1' ? fails('verification-required', { challenge: identity }) : Promise.resolve(undefined));
    const proving = answers.open();
    await answers.settle();
    proving.verify('111111');
    await answers.settle();
    assert.deepEqual([proving.$proving.get().is, proving.$proving.get().problem?.code], ['choose', 'verification-required']);
    assert.equal(answers.sends.length, 3);
  });

  it('can be cancelled at its first step, and sends nothing to the new number', async () => {
    const answers = nested();
    const proving = answers.open();
    await answers.settle();
    proving.cancel();
    proving.verify('111111');
    await answers.settle();
    assert.deepEqual(answers.answered, { proof: undefined });
    assert.equal(answers.verifications.length, 0);
  });
});
