import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { challenges, sessions, type Person } from '../database/schema.js';

/**
 * What was proved by the former methods counts no more once there are others: a code by mail from before must not take away the app that
 * was turned on since. Only `session`, which has just given a fresh proof, is still believed to be the person.
 */
export async function outdateProofs(queries: Queries, { id }: Pick<Person, 'id'>, session: string): Promise<void> {
  await queries
    .update(challenges)
    .set({ usedAt: sql`now()` })
    .where(and(eq(challenges.person, id), isNotNull(challenges.proofHash), isNull(challenges.usedAt)));
  await queries
    .update(sessions)
    .set({ verifiedAt: null })
    .where(and(eq(sessions.person, id), ne(sessions.tokenHash, session)));
}
