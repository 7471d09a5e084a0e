import { and, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { accessTokens, sessions } from '../database/schema.js';

/** Which of these sign-ins and access tokens, named by their hashes, may still act. */
export async function aliveAmong(queries: Queries, hashes: string[]): Promise<Set<string>> {
  const ofSessions = await queries
    .select({ hash: sessions.tokenHash })
    .from(sessions)
    .where(and(inArray(sessions.tokenHash, hashes), gt(sessions.expiresAt, sql`now()`)));
  const ofTokens = await queries
    .select({ hash: accessTokens.hash })
    .from(accessTokens)
    .where(and(inArray(accessTokens.hash, hashes), or(isNull(accessTokens.expiresAt), gt(accessTokens.expiresAt, sql`now()`))));
  return new Set([...ofSessions, ...ofTokens].map(({ hash }) => hash));
}
