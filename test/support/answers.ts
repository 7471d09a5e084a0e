import { AdapterError, type ChallengeRequest, type ChallengesGroup, type CodeSent, type SecretCall } from '../../src/contract/index.js';
import type { OpenChallenge } from '../../src/session/challenges.js';
import { createProving } from '../../src/session/proving.js';
import { World } from './simulation.js';

export const sms: ChallengeRequest = { id: 'c1', purpose: 'phone-removal', channels: ['sms'], targets: { sms: '+46 ••• 134' } };
export const several: ChallengeRequest = { ...sms, channels: ['email', 'sms', 'totp'] };

const sent: Omit<CodeSent, 'channel'> = { length: 6, expiresIn: 600_000, resendIn: 30_000, attemptsLeft: 3 };

interface Asked extends SecretCall {
  id: string | undefined;
  channel?: string;
  code?: string;
}

/** A backend that answers as it is told, and one question of it. */
export class Answers implements ChallengesGroup {
  readonly world = new World();
  readonly sends: Asked[] = [];
  readonly verifications: Asked[] = [];
  /** What the person's act got: undefined as long as it waits. */
  answered?: { proof: string | undefined };
  /** Undefined: all is well. */
  onSend: (asked: Asked) => Promise<Partial<CodeSent> | undefined> = () => Promise.resolve(undefined);
  onVerify: (asked: Asked) => Promise<void> = () => Promise.resolve();
  signInNeeded = 0;

  open(request: ChallengeRequest = sms) {
    const question: OpenChallenge = { request, answer: (proof) => (this.answered ??= { proof }) };
    const tools = { challenges: this, platform: this.world.tab().platform(), needsSignIn: () => void this.signInNeeded++ };
    return createProving(question, tools);
  }

  async send({ id }: ChallengeRequest, channel: string, call: SecretCall): Promise<CodeSent> {
    const asked = { ...call, id, channel };
    this.sends.push(asked);
    return { ...sent, channel, ...(await this.onSend(asked)) };
  }

  async verify({ id }: ChallengeRequest, code: string, call: SecretCall): Promise<{ proof: string }> {
    const asked = { ...call, id, code };
    this.verifications.push(asked);
    await this.onVerify(asked);
    return { proof: `proof of ${id}` };
  }

  /** Lets everything happen that needs no time. */
  settle(): Promise<void> {
    return this.world.run(this.world.now);
  }

  pass(ms: number): Promise<void> {
    return this.world.run(this.world.now + ms);
  }
}

export const fails = (code: ConstructorParameters<typeof AdapterError>[0], problem = {}) => Promise.reject(new AdapterError(code, problem));
export const wrong = (attemptsLeft: number) => fails('invalid', { fields: { code: { code: 'wrong-code', attemptsLeft } } });
