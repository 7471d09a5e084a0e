import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import { AdapterError, type ChallengeRequest, type SecretCall } from '../contract/index.js';
import { assert, newKey, refusal } from './suite.js';

export interface ProofSamples {
  /** The code that was sent last by a channel (`email`, `sms`), as the person reads it. Missing: what needs one is not tested. */
  readCode?(channel: string): Promise<string>;
  /** What an authenticator app shows now that was set up with this `otpauth:` address. Missing: apps are not tested. */
  appCode?(uri: string): Promise<string>;
}

export const secretCall = (proof?: string): SecretCall => ({ key: newKey(), ...(proof !== undefined && { proof }) });

async function exchange(
  adapter: SettingsAdapter,
  challenge: ChallengeRequest,
  channel: string,
  read: () => Promise<string>,
): Promise<string> {
  const sent = await adapter.challenges!.send(challenge, channel, secretCall());
  assert(sent.channel === channel && sent.expiresIn > 0, 'to be told by which channel the code comes, and how long it is good');
  const { proof } = await adapter.challenges!.verify(challenge, await read(), secretCall());
  assert(proof, 'a proof for the right code');
  return proof;
}

/**
 * Carries out a call that must be refused without a proof, by `recovery` code if one is given, else by a code that is sent. The refused
 * call and the one with the proof have the same key.
 */
export async function proven<R>(
  adapter: SettingsAdapter,
  run: (call: SecretCall) => Promise<R>,
  by: { recovery: string } | Required<Pick<ProofSamples, 'readCode'>>,
): Promise<R> {
  const call = secretCall();
  const { challenge } = (await refusal(run(call), 'verification-required')).problem;
  assert(challenge, 'the refusal to say which proof is wanted');
  const channel = 'recovery' in by ? 'recovery' : challenge.channels.find((one) => one === 'email' || one === 'sms');
  assert(channel && challenge.channels.includes(channel), `a channel among ${challenge.channels.join(', ')}`);
  const proof = await exchange(adapter, challenge, channel, () => ('recovery' in by ? Promise.resolve(by.recovery) : by.readCode(channel)));
  return run({ ...call, proof });
}

/** As {@link proven}, where the backend may still know from a moment ago who the person is. */
export async function ifAsked<R>(
  adapter: SettingsAdapter,
  run: (call: SecretCall) => Promise<R>,
  by: Required<Pick<ProofSamples, 'readCode'>>,
): Promise<R> {
  const call = secretCall();
  return run(call).catch((error: unknown) => {
    if (AdapterError.is(error) && error.code === 'verification-required')
      return proven(adapter, (next) => run({ ...next, key: call.key }), by);
    throw error;
  });
}
