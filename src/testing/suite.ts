import { AdapterError, type ErrorCode } from '../contract/index.js';
import type { SettingsAdapter } from '../adapters/settings-adapter.js';

/** The two functions of mocha, vitest, jest or node:test. */
export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

export type ContractPart =
  | 'identity'
  | 'capabilities'
  | 'profile'
  | 'avatar'
  | 'availability'
  | 'notifications'
  | 'alerts'
  | 'preferences'
  | 'challenges'
  | 'password'
  | 'two-factor'
  | 'sign-ins'
  | 'access-tokens'
  | 'activity'
  | 'push'
  | 'canned-responses'
  | 'attachments'
  | 'welcome-messages'
  | 'listen';

export interface AdapterSubject {
  adapter: SettingsAdapter;
  /** Another session of the same person on the same backend. Needed for `listen`. */
  other?: SettingsAdapter;
  /** Called at the end of every test. */
  close?(): void | Promise<void>;
}

/** Registers one test on a fresh subject. */
export type Check = (name: string, body: (subject: Required<Pick<AdapterSubject, 'adapter' | 'other'>>) => Promise<void>) => void;

export function assert(fact: unknown, expected: string): asserts fact {
  if (!fact) throw new Error(`Expected ${expected}.`);
}

/** A key that no other run has used: the backend remembers them for days. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16)).join('-');

/** The error a call must end with; checks what is true of every one. */
export async function refusal(call: Promise<unknown>, ...codes: ErrorCode[]): Promise<AdapterError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert(error !== undefined, `a refusal (${codes.join(' or ')}), not success`);
  assert(AdapterError.is(error), `an AdapterError, not ${error instanceof Error ? error.name : typeof error}`);
  assert(codes.includes(error.code), `the code ${codes.join(' or ')}, not ${error.message}`);
  assert(!('cause' in error), 'an error without a cause, which could carry the request');
  assert(['no', 'unknown'].includes(error.problem.applied), '`applied` to be "no" or "unknown"');
  return error;
}

export const abortedSignal = (): AbortSignal => {
  const stop = new AbortController();
  stop.abort();
  return stop.signal;
};
