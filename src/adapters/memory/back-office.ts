import type { WelcomeTest } from '../../features/welcome-messages/welcome-messages.js';

/** A code as a person would read it: in a mail, in a text message, or in their authenticator app (`totp`). */
export interface MemoryMessage {
  channel: string;
  /** The whole address or number; empty for `totp`. */
  to: string;
  code: string;
}

/** A welcome message as somebody has sent it to their own phone. */
export interface SentWelcomeTest extends WelcomeTest {
  user: string;
  /** E.164. */
  to: string;
  /** Epoch ms. */
  at: number;
}

/** What a memory backend has beside the objects of its people. */
export interface BackOffice {
  /** Every code so far, newest last. */
  readonly messages: readonly MemoryMessage[];
  /** Newest last. */
  readonly welcomeTests: SentWelcomeTest[];
  /** Sign-ins that are over: their calls are `unauthorized`. */
  readonly ended: Set<string>;
  /** Epoch ms. Tests and stories set a clock of their own. */
  now: () => number;
  /** Makes a code of six digits and sends it. */
  sendCode(channel: string, to: string): string;
  /** What one group keeps between two calls: `make` makes it at the first time, and every adapter of this backend gets the same. */
  keep<S>(name: string, make: () => S): S;
}

export function backOffice(): BackOffice {
  const messages: MemoryMessage[] = [];
  const kept = new Map<string, unknown>();
  return {
    messages,
    welcomeTests: [],
    ended: new Set(),
    now: () => Date.now(),
    sendCode(channel, to) {
      const code = String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000).padStart(6, '0');
      messages.push({ channel, to, code });
      return code;
    },
    keep<S>(name: string, make: () => S): S {
      if (!kept.has(name)) kept.set(name, make());
      return kept.get(name) as S;
    },
  };
}
