import { AdapterError } from '../../contract/index.js';
import { sleep } from './sleep.js';

/** An adapter that neither answers nor gives up must not hold up everything behind it, ms. */
const longestCall = 60_000;

/** Runs a call, and gives up on it after a minute; what it was may then have had its effect. */
export async function withPatience<T>(
  run: (signal: AbortSignal) => Promise<T>,
  rest: typeof sleep = sleep,
  longest: number = longestCall,
): Promise<T> {
  const tooLong = new AbortController();
  const answered = new AbortController();
  const giveUp = rest(longest, answered.signal).then((): never => {
    if (!answered.signal.aborted) tooLong.abort();
    throw new AdapterError('timeout', { applied: 'unknown' });
  });
  return Promise.race([run(tooLong.signal), giveUp]).finally(() => answered.abort());
}
