import type { SecretCall } from '../contract/index.js';
import type { Platform } from '../state/platform/platform.js';
import { ask, asAdapterError } from '../state/ask.js';
import type { Challenges } from './challenges.js';

export interface SecretlyOptions {
  platform: Platform;
  challenges: Challenges;
  /** Who the session is for. */
  scope(): string | undefined;
  needsSignIn(): void;
}

/** A call whose input is a secret: never kept, not repeated but once, with a proof, and never under another person's sign-in. */
export async function secretly<R>(
  run: (call: SecretCall) => Promise<R>,
  { platform, challenges, scope, needsSignIn }: SecretlyOptions,
): Promise<R> {
  const key = platform.id();
  const person = scope();
  const attempt = (proof?: string) =>
    ask({ platform, needsSignIn }, (signal) => run({ key, signal, ...(proof !== undefined && { proof }) }));
  return attempt().catch(async (thrown: unknown) => {
    const error = asAdapterError(thrown);
    const { challenge } = error.problem;
    if (error.code !== 'verification-required' || !challenge || scope() !== person) throw error;
    const proof = await challenges.ask(challenge);
    if (proof === undefined || scope() !== person) throw error;
    return attempt(proof);
  });
}
