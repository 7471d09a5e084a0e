import type { ChallengeRequest } from './errors.js';
import type { SecretCall } from './groups.js';

/** A code on its way, or one that the person has already. Times count from now, in milliseconds: a desk's clock may be wrong. */
export interface CodeSent {
  channel: string;
  /** Where it went, masked by the backend. */
  target?: string;
  /** How many digits it has; missing: not only digits. */
  length?: number;
  expiresIn: number;
  /** When another one may be asked for; missing: this channel sends none. */
  resendIn?: number;
  /** Wrong codes until this one is no use any more. */
  attemptsLeft?: number;
}

/** One-time codes, whatever they prove: every challenge that a backend asks for with `verification-required` is answered here. */
export interface ChallengesGroup {
  /** Sends a code by one of the challenge's channels; once more: another code, and the former is no use any more. */
  send(challenge: ChallengeRequest, channel: string, call: SecretCall): Promise<CodeSent>;
  /**
   * Exchanges a code for the proof that the refused call is repeated with. Rejects with `invalid` and `fields.code` (`wrong-code`,
   * `attemptsLeft`), with `gone` when the code is too old, used, or guessed at too often, and with `rate-limited`.
   */
  verify(challenge: ChallengeRequest, code: string, call: SecretCall): Promise<{ proof: string }>;
}
