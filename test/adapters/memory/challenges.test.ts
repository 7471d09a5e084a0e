import { expect } from '@open-wc/testing';
import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { AdapterError, type ChallengeRequest } from '../../../src/contract/index.js';
import { refusal } from '../../support/refusal.js';

const minute = 60_000;
let keys = 0;
const call = (proof?: string) => ({ key: `key-${keys++}`, ...(proof !== undefined && { proof }) });

async function save(adapter: MemoryAdapter, mobile: string, proof?: string) {
  const { version = '', value } = await adapter.profile.load({});
  return adapter.profile.save({ mobile }, { ...call(proof), version, base: value });
}

async function removal(adapter: MemoryAdapter): Promise<ChallengeRequest> {
  return (await refusal(save(adapter, ''))).problem.challenge!;
}

const code = ({ backend }: MemoryAdapter) => backend.messages.at(-1)!.code;
const other = (right: string) => (right === '000000' ? '111111' : '000000');
const reason = async (work: Promise<unknown>) => {
  const error = await refusal(work);
  return error.problem.reason ?? error.code;
};

describe('one-time codes of a memory backend', () => {
  it('are sent again after half a minute, and three times in all', async () => {
    const adapter = memory();
    let now = 0;
    adapter.backend.now = () => now;
    const challenge = await removal(adapter);
    const first = await adapter.challenges.send(challenge, 'sms', call());
    expect(first).to.deep.include({ channel: 'sms', target: '+46 ••• •• 134', expiresIn: 10 * minute, resendIn: 30_000, attemptsLeft: 3 });
    const early = await refusal(adapter.challenges.send(challenge, 'sms', call()));
    expect([early.code, early.problem.retryAfter]).to.deep.equal(['rate-limited', 30_000]);
    now += 30_000;
    await adapter.challenges.send(challenge, 'sms', call());
    now += 30_000;
    expect((await adapter.challenges.send(challenge, 'sms', call())).resendIn).to.equal(undefined);
    now += 30_000;
    expect(await reason(adapter.challenges.send(challenge, 'sms', call()))).to.equal('challenge-used-up');
    expect(adapter.backend.messages).to.have.length(3);
  });

  it('work for ten minutes', async () => {
    const adapter = memory();
    let now = 0;
    adapter.backend.now = () => now;
    const challenge = await removal(adapter);
    await adapter.challenges.send(challenge, 'email', call());
    now += 10 * minute;
    expect(await reason(adapter.challenges.verify(challenge, code(adapter), call()))).to.equal('challenge-expired');
  });

  it('are no use after three wrong ones, not even the right one', async () => {
    const adapter = memory();
    const challenge = await removal(adapter);
    await adapter.challenges.send(challenge, 'email', call());
    const right = code(adapter);
    for (const attemptsLeft of [2, 1]) {
      const { problem } = await refusal(adapter.challenges.verify(challenge, other(right), call()));
      expect(problem.fields).to.deep.equal({ code: { code: 'wrong-code', attemptsLeft } });
    }
    expect(await reason(adapter.challenges.verify(challenge, other(right), call()))).to.equal('challenge-used-up');
    expect(await reason(adapter.challenges.verify(challenge, right, call()))).to.equal('challenge-used-up');
  });

  it('give a proof that is good once, for what was asked, in this sign-in', async () => {
    const adapter = memory();
    const elsewhere = memory({ backend: adapter.backend });
    const challenge = await removal(adapter);
    expect(await reason(elsewhere.challenges.send(challenge, 'email', call()))).to.equal('not-found');
    await adapter.challenges.send(challenge, 'email', call());
    const { proof } = await adapter.challenges.verify(challenge, code(adapter), call());
    expect((await refusal(save(elsewhere, '', proof))).code).to.equal('verification-required');
    expect((await refusal(save(adapter, '+46701740635', proof))).problem.challenge!.purpose).to.equal('phone-change');
    await save(adapter, '', proof);
    adapter.elsewhere('profile', { mobile: '+46701234134' });
    expect((await refusal(save(adapter, '', proof))).code).to.equal('verification-required');
  });

  it('go to a new number only for somebody who has shown who they are, once for each', async () => {
    const adapter = memory();
    let now = 0;
    adapter.backend.now = () => now;
    const { challenge } = (await refusal(save(adapter, '+46701740635'))).problem;
    const who = (await refusal(adapter.challenges.send(challenge!, 'sms', call()))).problem.challenge!;
    expect([who.purpose, adapter.backend.messages]).to.deep.equal(['two-factor', []]);
    await adapter.challenges.send(who, 'email', call());
    const { proof } = await adapter.challenges.verify(who, code(adapter), call());
    await adapter.challenges.send(challenge!, 'sms', call(proof));
    expect(adapter.backend.messages.at(-1)).to.include({ channel: 'sms', to: '+46701740635' });
    now += minute;
    await adapter.challenges.send(challenge!, 'sms', call());
    const other = (await refusal(save(adapter, '+46701740636'))).problem.challenge!;
    expect((await refusal(adapter.challenges.send(other, 'sms', call()))).code).to.equal('verification-required');
  });

  it('have one effect for one key, and no proof is asked for twice', async () => {
    const adapter = memory();
    const challenge = await removal(adapter);
    const once = call();
    await Promise.all([adapter.challenges.send(challenge, 'email', once), adapter.challenges.send(challenge, 'email', once)]);
    expect(adapter.backend.messages).to.have.length(1);
    const again = await adapter.challenges.verify(challenge, code(adapter), call());
    expect(AdapterError.is(await refusal(adapter.challenges.verify(challenge, code(adapter), call())))).to.equal(true);
    await save(adapter, '', again.proof);
  });
});
