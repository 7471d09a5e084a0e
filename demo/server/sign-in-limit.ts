import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from './database/database.js';
import { signInAttempts } from './database/schema.js';
import { Problem } from './problems.js';

const attempts = 10;
const seconds = 300;

/** In the database, so that more processes do not mean more guesses. Counted before the password is looked at, so that a burst gains nothing. */
export async function countAttempt(queries: Queries, bucket: string): Promise<void> {
  const over = sql`${signInAttempts.until} <= now()`;
  const until = sql`now() + make_interval(secs => ${seconds})`;
  const [row] = await queries
    .insert(signInAttempts)
    .values({ bucket, count: 1, until })
    .onConflictDoUpdate({
      target: signInAttempts.bucket,
      set: {
        count: sql`case when ${over} then 1 else ${signInAttempts.count} + 1 end`,
        until: sql`case when ${over} then ${until} else ${signInAttempts.until} end`,
      },
    })
    .returning({ count: signInAttempts.count, wait: sql<number>`ceil(extract(epoch from ${signInAttempts.until} - now()))::int` });
  if (row!.count > attempts) throw new Problem(429, 'rate-limited', { headers: { 'Retry-After': String(Math.max(row!.wait, 1)) } });
}

export const forgetAttempts = (queries: Queries, bucket: string): Promise<unknown> =>
  queries.delete(signInAttempts).where(eq(signInAttempts.bucket, bucket));

/** Per account and address: one person's mistakes lock out neither their colleagues nor, from elsewhere, themselves. */
export const bucketOf = (email: string, address: string): string =>
  createHash('sha256').update(`${email.toLowerCase()}\n${address}`).digest('base64url');
