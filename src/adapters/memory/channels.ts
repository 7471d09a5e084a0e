import type { ChallengeRequest, Identity } from '../../contract/index.js';
import type { MemoryBackend } from './memory-backend.js';
import { newRecoveryCodes } from './recovery-codes.js';

/** What a person has turned on to prove a sign-in a second time. The group of two-step verification writes it. */
export interface SecondStep {
  /** `totp`, `sms`, `email`; empty: two-step verification is off. */
  methods: readonly string[];
  /** Recovery codes that are not used. */
  recovery: Set<string>;
}

export const secondStepOf = (backend: MemoryBackend, { user }: Identity): SecondStep =>
  backend.keep(`second-step/${user}`, () => {
    const { since, recoveryLeft } = backend.seed.twoFactor;
    return { methods: Object.keys(since), recovery: new Set(newRecoveryCodes(recoveryLeft)) };
  });

/** Where codes of a channel go, in full. */
export function addressOf(backend: MemoryBackend, who: Identity, channel: string): string {
  const { email, mobile } = backend.read(who, 'profile').value;
  return channel === 'email' ? email : channel === 'sms' ? mobile : '';
}

/** How a person can prove that it is them. Where two-step verification is on, a mailbox alone does not prove it. */
export function channelsOf(backend: MemoryBackend, who: Identity): string[] {
  const { methods, recovery } = secondStepOf(backend, who);
  if (methods.length) return [...methods, ...(recovery.size ? ['recovery'] : [])];
  return ['email', 'sms'].filter((channel) => addressOf(backend, who, channel));
}

/** Enough to know one's own, too little to learn another's. */
export function masked(address: string): string {
  const [name = '', domain] = address.split('@');
  if (domain !== undefined) return `${name.slice(0, 1)}•••@${domain}`;
  return `${address.slice(0, 3)} ••• •• ${address.slice(-3)}`;
}

export const targetsOf = (backend: MemoryBackend, who: Identity, channels: readonly string[]): NonNullable<ChallengeRequest['targets']> =>
  Object.fromEntries(
    channels.flatMap((channel) => {
      const address = addressOf(backend, who, channel);
      return address ? [[channel, masked(address)]] : [];
    }),
  );
