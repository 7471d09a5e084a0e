import { AdapterError } from '../contract/index.js';
import { withPatience } from './platform/patience.js';
import type { Shared } from './shared.js';

/** Whatever else is thrown is a fault of the adapter: kept and tried again, because nothing says that the edit is wrong. */
export function asAdapterError(error: unknown): AdapterError {
  if (AdapterError.is(error)) return error;
  const reason = String((error as Error)?.name ?? typeof error);
  // The name only: a message could carry what a person typed.
  console.warn(`settings-elements: the adapter threw a ${reason} instead of an AdapterError.`);
  return new AdapterError('unavailable', { applied: 'unknown', reason });
}

/** A call that nobody else looks after: given up after a minute, its failure an `AdapterError`, and a sign-in that ran out is asked about. */
export async function ask<T>(
  { platform, needsSignIn }: Pick<Shared, 'platform' | 'needsSignIn'>,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await withPatience(run, platform.sleep);
  } catch (thrown) {
    const error = asAdapterError(thrown);
    if (error.code === 'unauthorized') needsSignIn();
    throw error;
  }
}
