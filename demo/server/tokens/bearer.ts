import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Queries } from '../database/database.js';
import { accessTokens, people, type Person } from '../database/schema.js';
import type { Env } from '../env.js';
import { Problem } from '../http/problems.js';
import { countAttempt, wrongTokenLimit } from '../limits/attempts.js';
import { hashOfToken, isToken } from './token-format.js';

/** Whoever acts by a token. */
export interface ByToken {
  person: Person;
  /** Names the token without giving it away. */
  session: string;
  scope: string;
}

/** Throws when it is none, or none any more; wrong ones are counted by address. */
export async function personOfToken(c: Context<Env>, queries: Queries, token: string): Promise<ByToken> {
  const found = isToken(token) ? await find(queries, hashOfToken(token)) : undefined;
  if (!found) {
    await countAttempt(queries, wrongTokenLimit(c.get('address')));
    throw new Problem('unauthorized', { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } });
  }
  const { wasUsed, ...byToken } = found;
  if (!wasUsed)
    await queries
      .update(accessTokens)
      .set({ lastUsedAt: sql`now()` })
      .where(eq(accessTokens.hash, byToken.session));
  return byToken;
}

async function find(queries: Queries, hash: string): Promise<(ByToken & { wasUsed: boolean }) | undefined> {
  const alive = or(isNull(accessTokens.expiresAt), gt(accessTokens.expiresAt, sql`now()`));
  const [found] = await queries
    .select({
      person: people,
      session: accessTokens.hash,
      scope: accessTokens.scope,
      // To the minute, so that not every request writes.
      wasUsed: sql<boolean>`coalesce(${accessTokens.lastUsedAt} > now() - interval '1 minute', false)`,
    })
    .from(accessTokens)
    .innerJoin(people, eq(people.id, accessTokens.person))
    .where(and(eq(accessTokens.hash, hash), alive));
  return found;
}
