import { expect } from '@open-wc/testing';
import { URI, type TOTP } from 'otpauth';
import { memory, memoryBackend, sampleSeed, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { totpStep } from '../../../src/adapters/memory/totp.js';
import type { SecretCall } from '../../../src/contract/index.js';
import { proven } from '../../../src/testing/proof.js';
import { refusal } from '../../support/refusal.js';

let keys = 0;
const call = (proof?: string): SecretCall => ({ key: `key-${(keys += 1)}`, ...(proof && { proof }) });
const by = ({ backend }: MemoryAdapter) => ({ readCode: async () => backend.messages.at(-1)!.code });

async function setUp(adapter: MemoryAdapter) {
  const { uri } = await proven(adapter, (one) => adapter.twoFactor.setUp(one), by(adapter));
  return (steps = 0) => (URI.parse(uri) as TOTP).generate({ timestamp: adapter.backend.now() + steps * 30_000 });
}

describe('memory adapter: two-step verification', () => {
  it('counts as RFC 6238 says', async () => {
    // Appendix B: the secret is "12345678901234567890", and of eight digits these are the last six.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    for (const [seconds, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_234_567_890, '005924'],
      [20_000_000_000, '353130'],
    ] as const)
      expect(await totpStep(secret, code, seconds * 1000)).to.equal(Math.floor(seconds / 30));
    expect(await totpStep(secret, '287082', 119_000)).to.equal(undefined);
  });

  it('takes the codes of three steps, and no other', async () => {
    for (const [steps, isTaken] of [
      [-2, false],
      [-1, true],
      [1, true],
      [2, false],
    ] as const) {
      const adapter = memory();
      const code = (await setUp(adapter))(steps);
      const answer = adapter.twoFactor.turnOn({ method: 'totp', code }, call());
      if (isTaken) expect((await answer).recoveryCodes).to.have.length(16);
      else expect((await refusal(answer)).problem.fields).to.deep.equal({ code: { code: 'wrong-code' } });
    }
  });

  it('takes a set-up once, for ten minutes, and in the browser that asked for it', async () => {
    const backend = memoryBackend();
    const [adapter, other] = [memory({ backend }), memory({ backend })];
    const code = await setUp(adapter);
    expect((await refusal(other.twoFactor.turnOn({ method: 'totp', code: code() }, call()))).problem.reason).to.equal('not-set-up');
    await adapter.twoFactor.turnOn({ method: 'totp', code: code() }, call());
    expect((await refusal(adapter.twoFactor.turnOn({ method: 'totp', code: code() }, call()))).code).to.equal('conflict');
    const late = memory();
    const lateCode = await setUp(late);
    const { now } = late.backend;
    late.backend.now = () => now() + 600_000;
    expect((await refusal(late.twoFactor.turnOn({ method: 'totp', code: lateCode() }, call()))).problem.reason).to.equal('not-set-up');
  });

  it('shows a secret once per key', async () => {
    const adapter = memory();
    let used: SecretCall;
    const { secret } = await proven(adapter, (one) => adapter.twoFactor.setUp((used = one)), by(adapter));
    expect(secret).to.match(/^[A-Z2-7]{32}$/);
    expect((await refusal(adapter.twoFactor.setUp(used!))).problem.reason).to.equal('secret-already-shown');
  });

  it('needs a new proof for every change', async () => {
    const adapter = memory();
    let used: SecretCall;
    await proven(adapter, (one) => adapter.twoFactor.turnOn({ method: 'sms' }, (used = one)), by(adapter));
    const again = { key: 'another', proof: used!.proof! };
    expect((await refusal(adapter.twoFactor.turnOff({ method: 'sms' }, again))).code).to.equal('verification-required');
  });

  it('cannot turn on text messages without a phone, nor make recovery codes for nothing', async () => {
    const adapter = memory({ seed: { profile: { mobile: '' } } });
    expect((await refusal(adapter.twoFactor.turnOn({ method: 'sms' }, call()))).problem.reason).to.equal('not-possible');
    expect((await refusal(adapter.twoFactor.renewRecoveryCodes(call()))).problem.reason).to.equal('not-possible');
  });

  it('keeps what the administrator decides', async () => {
    const twoFactor = { locked: { sms: 'administrator' }, required: true };
    const since = { email: '2026-03-12T09:00:00Z' };
    const capabilities = { ...sampleSeed.capabilities, twoFactor };
    const adapter = memory({ seed: { twoFactor: { since, recoveryLeft: 16 }, capabilities } });
    expect((await refusal(adapter.twoFactor.turnOn({ method: 'sms' }, call()))).code).to.equal('forbidden');
    expect((await refusal(adapter.twoFactor.turnOff({ method: 'email' }, call()))).code).to.equal('forbidden');
  });

  it('takes a code of the app in use as a proof, once, and none before it', async () => {
    const adapter = memory();
    const code = await setUp(adapter);
    await adapter.twoFactor.turnOn({ method: 'totp', code: code() }, call());
    const tried = async (typed: string) => {
      const challenge = (await refusal(adapter.twoFactor.turnOff({ method: 'totp' }, call()))).problem.challenge!;
      await adapter.challenges.send(challenge, 'totp', call());
      return adapter.challenges.verify(challenge, typed, call());
    };
    const next = code(1);
    expect((await refusal(tried(code()))).problem.fields).to.have.property('code');
    expect((await tried(next)).proof).to.be.a('string');
    expect((await refusal(tried(next))).problem.fields).to.have.property('code');
  });

  it('tells the person’s other browsers', async () => {
    const backend = memoryBackend();
    const [adapter, other] = [memory({ backend }), memory({ backend })];
    const heard = new Promise((resolve) => other.listen((change) => 'group' in change && change.group === 'twoFactor' && resolve(change)));
    await proven(adapter, (one) => adapter.twoFactor.turnOn({ method: 'email' }, one), by(adapter));
    expect(await heard).to.deep.equal({ group: 'twoFactor' });
  });
});
