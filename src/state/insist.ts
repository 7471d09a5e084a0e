import { ask } from './ask.js';
import { backOff, verdictOn } from './outbox/verdict.js';
import type { Shared } from './shared.js';
import { AdapterError } from '../contract/index.js';

const mostFailures = 8;

/**
 * For a call that has one effect however often it is sent, and that no outbox keeps: what fails in passing is tried again, for some two
 * minutes at most. Rejects with the last failure, and with it at once when the signal aborts.
 */
export async function insist<T>(
  shared: Pick<Shared, 'platform' | 'needsSignIn'>,
  run: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const { platform } = shared;
  for (let failures = 0; ; failures++) {
    try {
      return await ask(shared, run);
    } catch (thrown) {
      const verdict = AdapterError.is(thrown) && verdictOn(thrown);
      if (!verdict || verdict.do !== 'wait' || failures === mostFailures || signal?.aborted) throw thrown;
      await platform.sleep(Math.max(backOff(failures, platform.random), verdict.atLeast), signal);
      if (signal?.aborted) throw thrown;
    }
  }
}
