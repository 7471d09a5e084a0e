import { AdapterError, type ChallengeRequest, type ChallengesGroup } from '../../contract/index.js';
import { codeSentSchema, proofSchema } from './challenge.schema.js';
import type { Client } from './client.js';

/** A challenge without an id is not one of this contract. */
function pathOf({ id }: ChallengeRequest, end: 'code' | 'verification'): string {
  if (!id) throw new AdapterError('unsupported', { reason: 'challenge-without-id' });
  return `/challenges/${encodeURIComponent(id)}/${end}`;
}

export const restChallenges = (client: Client): ChallengesGroup => ({
  async send(challenge, channel, call) {
    const { expiresIn, ...sent } = await client.post(pathOf(challenge, 'code'), { channel }, codeSentSchema, call);
    const { target, length, resendIn, attemptsLeft } = sent;
    return {
      channel: sent.channel,
      expiresIn,
      ...(target != null && { target }),
      ...(length != null && { length }),
      ...(resendIn != null && { resendIn }),
      ...(attemptsLeft != null && { attemptsLeft }),
    };
  },
  verify: async (challenge, code, call) => {
    const { proof } = await client.post(pathOf(challenge, 'verification'), { code }, proofSchema, call);
    return { proof };
  },
});
