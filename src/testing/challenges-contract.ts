import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { ChallengeRequest } from '../contract/index.js';
import type { Profile } from '../features/profile/profile.js';
import { save } from './profile-contract.js';
import { secretCall, type ProofSamples } from './proof.js';
import { assert, newKey, refusal, type Check } from './suite.js';

export interface ChallengeSamples extends Pick<ProofSamples, 'readCode'> {
  /** A change of the profile that needs a code to somewhere new, and the way back. Default: another mobile number. */
  verified?: { there: Partial<Profile>; back: Partial<Profile> };
}

const mobiles = { there: { mobile: '+46701740635' }, back: { mobile: '+46701234134' } };

/** The proof of who the person is, where the backend wants one before it sends anything to a new address. */
async function identity(adapter: SettingsAdapter, challenge: ChallengeRequest, readCode: (channel: string) => Promise<string>) {
  const channel = challenge.channels.find((one) => one === 'email' || one === 'sms');
  assert(channel, 'a channel that a code can be sent by');
  await adapter.challenges!.send(challenge, channel, secretCall());
  return (await adapter.challenges!.verify(challenge, await readCode(channel), secretCall())).proof;
}

/** Sends a code for a challenge, and proves first who it is if the backend asks for that. */
async function send(adapter: SettingsAdapter, challenge: ChallengeRequest, readCode: (channel: string) => Promise<string>) {
  const [channel = ''] = challenge.channels;
  const call = secretCall();
  const sent = adapter.challenges!.send(challenge, channel, call);
  return sent.catch(async (error: { code?: string; problem?: { challenge?: ChallengeRequest } }) => {
    if (error.code !== 'verification-required' || !error.problem?.challenge) throw error;
    const proof = await identity(adapter, error.problem.challenge, readCode);
    return adapter.challenges!.send(challenge, channel, { ...call, proof });
  });
}

export function checkChallenges(check: Check, { readCode, verified = mobiles }: ChallengeSamples): void {
  if (!readCode) return;

  async function asked(adapter: SettingsAdapter, patch: Partial<Profile>): Promise<ChallengeRequest> {
    const { problem } = await refusal(save(adapter, patch), 'verification-required');
    const { challenge } = problem;
    assert(problem.applied === 'no', 'nothing to be changed without a proof');
    assert(challenge?.purpose && challenge.channels.length > 0, 'a challenge with a purpose and channels');
    return challenge;
  }

  /** Wrong in every digit. */
  const wrongly = (code: string) => code.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));

  async function change(adapter: SettingsAdapter, patch: Partial<Profile>): Promise<void> {
    const challenge = await asked(adapter, patch);
    const sent = await send(adapter, challenge, readCode!);
    assert(challenge.channels.includes(sent.channel) && sent.expiresIn > 1000, 'a channel of the challenge, and a time in milliseconds');
    const code = await readCode!(sent.channel);
    const { problem } = await refusal(adapter.challenges!.verify(challenge, wrongly(code), secretCall()), 'invalid');
    assert(problem.fields?.['code']?.code === 'wrong-code', 'a wrong code to be called wrong-code');
    const { proof } = await adapter.challenges!.verify(challenge, code, secretCall());
    await refusal(adapter.challenges!.verify(challenge, code, secretCall()), 'gone');
    const { value, version } = await adapter.profile!.load({});
    const call = { key: newKey(), base: value, proof, ...(version !== undefined && { version }) };
    const saved = await adapter.profile!.save!(patch, call);
    for (const [member, wanted] of Object.entries(patch)) assert(saved.value[member as 'mobile'] === wanted, `${member} to be saved`);
  }

  check('lets a change through with a code to where it leads, and each code once', async ({ adapter }) => {
    await change(adapter, verified.there);
    await change(adapter, verified.back);
  });

  check('refuses a proof that was given for something else', async ({ adapter }) => {
    const challenge = await asked(adapter, verified.there);
    await refusal(adapter.challenges!.verify(challenge, '000000', secretCall()), 'gone', 'invalid');
    const { value, version } = await adapter.profile!.load({});
    const call = { key: newKey(), base: value, proof: newKey(), ...(version !== undefined && { version }) };
    await refusal(adapter.profile!.save!(verified.there, call), 'verification-required');
  });

  check('refuses a channel that was not offered', async ({ adapter }) => {
    const challenge = await asked(adapter, verified.there);
    await refusal(adapter.challenges!.send(challenge, 'pigeon', secretCall()), 'invalid', 'verification-required');
  });

  check('knows no challenge of another backend', async ({ adapter }) => {
    const stranger = { id: newKey(), purpose: 'identity', channels: ['email'] };
    await refusal(adapter.challenges!.send(stranger, 'email', secretCall()), 'not-found');
  });
}
