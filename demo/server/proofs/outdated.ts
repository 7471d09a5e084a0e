import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { challenges, people, sessions, type Person } from '../database/schema.js';
import { challengeLives } from './challenges.js';

/**
 * Once somebody is reached by other ways, what was proved or begun by the former ones counts no more: a code by mail from before must not
 * take away the app that was turned on since, nor may one that went to a phone that was stolen. Only `session`, which has just given a
 * fresh proof, is still believed to be the person.
 */
export async function outdateProofs(queries: Queries, { id }: Pick<Person, 'id'>, session: string): Promise<void> {
  await queries
    .update(challenges)
    .set({ usedAt: sql`now()` })
    .where(and(eq(challenges.person, id), isNotNull(challenges.proofHash), isNull(challenges.usedAt)));
  // As if it had been asked too long ago: whoever comes back to it learns that, and begins anew.
  await queries
    .update(challenges)
    .set({ createdAt: sql`least(${challenges.createdAt}, now() - make_interval(mins => ${challengeLives + 1}))` })
    .where(and(eq(challenges.person, id), isNull(challenges.answeredAt)));
  await queries.update(people).set({ totpSetup: null }).where(eq(people.id, id));
  await queries
    .update(sessions)
    .set({ verifiedAt: null })
    .where(and(eq(sessions.person, id), ne(sessions.tokenHash, session)));
}
