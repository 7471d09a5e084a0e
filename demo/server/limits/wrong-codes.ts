import type { Queries } from '../database/database.js';
import { countAttempt, dailyWrongCodeLimit, takeBackAttempt, wrongCodeLimit, type Prover } from './attempts.js';

/** Looks at a code, if there may be another guess. Counted before, so that a burst gains nothing; `wrong` is called when it was one. */
export async function countingWrongCodes<T>(queries: Queries, prover: Prover, work: (wrong: () => void) => Promise<T>): Promise<T> {
  const limits = [wrongCodeLimit(prover), ...(prover.address === undefined ? [] : [dailyWrongCodeLimit(prover.person)])];
  for (const limit of limits) await countAttempt(queries, limit);
  let wasWrong = false;
  try {
    return await work(() => (wasWrong = true));
  } finally {
    // What was right stays right, though a database that has just gone away counts one too many.
    if (!wasWrong) for (const limit of limits) await takeBackAttempt(queries, limit).catch(() => {});
  }
}
