import { and, eq, gt, isNull, not, or, sql } from 'drizzle-orm';
import type { TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';
import { tell, type Queries } from '../database/database.js';
import { accessTokens, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import type { Secrets } from '../secrets/secrets.js';
import type { NewAccessToken } from './access-token-kinds.js';
import { addToken, tokenPlace, type TokenRow } from './access-tokens.js';
import { tokenLimits } from '../people/capabilities.js';
import { announce } from '../people/objects.js';

type Who = Pick<Person, 'id'>;

const tellTokens = (queries: Queries, person: Who) => announce(queries, person, 'access-tokens.updated', { group: 'accessTokens' });

/** Of a person who is held, as everything here. Tokens that ran out or were replaced do not count against the number. */
export async function createToken(queries: Queries, person: Who, { name, scope, lifetime }: NewAccessToken): Promise<TokenSecret> {
  const alive = or(isNull(accessTokens.expiresAt), gt(accessTokens.expiresAt, sql`now()`));
  const counted = and(eq(accessTokens.person, person.id), not(accessTokens.replaced), alive);
  if ((await queries.$count(accessTokens, counted)) >= tokenLimits.atMost) throw new Problem('too-many');
  const expiresAt = lifetime ? sql`now() + make_interval(days => ${lifetime})` : null;
  const made = await addToken(queries, person, { name, scope, expiresAt });
  await tellTokens(queries, person);
  return made;
}

/** Only a token that is kept can be shown again. After a change of the server's key it cannot be read any more: then it has to be reset. */
export async function revealToken(queries: Queries, secrets: Secrets, person: Who, id: string): Promise<TokenSecret> {
  const { sealed } = await tokenOf(queries, person, id);
  if (!sealed) throw new Problem('not-possible');
  try {
    return { id, secret: secrets.open(sealed, tokenPlace(id)) };
  } catch {
    throw new Problem('not-possible');
  }
}

/** The new token lives as long as the former was meant to; the former goes on for so many seconds, or ends now. */
export async function rotateToken(queries: Queries, secrets: Secrets, person: Who, id: string, grace: number): Promise<TokenSecret> {
  const former = await tokenOf(queries, person, id);
  if (former.replaced || (former.sealed && grace)) throw new Problem('not-possible');
  const { name, scope, createdAt, expiresAt } = former;
  const lifetime = expiresAt && sql`now() + make_interval(secs => ${(expiresAt.getTime() - createdAt.getTime()) / 1_000})`;
  if (grace) await letGoOn(queries, former, grace);
  else await end(queries, former);
  const made = await addToken(queries, person, { name, scope, expiresAt: lifetime }, former.sealed ? secrets : undefined);
  await tellTokens(queries, person);
  return made;
}

export async function removeToken(queries: Queries, person: Who, id: string): Promise<void> {
  await end(queries, await tokenOf(queries, person, id));
  await tellTokens(queries, person);
}

export async function tokenOf(queries: Queries, person: Who, id: string): Promise<TokenRow> {
  const [found] = await queries
    .select()
    .from(accessTokens)
    .where(and(eq(accessTokens.person, person.id), eq(accessTokens.id, id)));
  if (!found) throw new Problem('not-found');
  return found;
}

const letGoOn = (queries: Queries, { id }: TokenRow, grace: number): Promise<unknown> =>
  queries
    .update(accessTokens)
    .set({ replaced: true, expiresAt: sql`least(${accessTokens.expiresAt}, now() + make_interval(secs => ${grace}))` })
    .where(eq(accessTokens.id, id));

/** With its streams. */
async function end(queries: Queries, { id, hash }: TokenRow): Promise<void> {
  await queries.delete(accessTokens).where(eq(accessTokens.id, id));
  await tell(queries, `ended ${hash}`);
}
