import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, gt, isNotNull, not, or, sql, type SQL } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { AccessToken, AccessTokens, TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';
import type { Queries } from '../database/database.js';
import { accessTokens, type Person } from '../database/schema.js';
import type { Secrets } from '../secrets/secrets.js';
import { tokenLimits } from '../people/capabilities.js';
import { versionOf } from '../people/content-version.js';
import { hold } from '../people/objects.js';
import { endsOf, hashOfToken, newToken } from './token-format.js';

export type TokenRow = typeof accessTokens.$inferSelect;

/** To which row a sealed token belongs: it opens nowhere else. */
export const tokenPlace = (id: string): string => `access_tokens/${id}`;

/** The person's own token first, then the newest. One that ran out is shown until it is removed or swept; one that was replaced is not. */
export async function readTokens(queries: Queries, { id }: Pick<Person, 'id'>): Promise<Snapshot<AccessTokens>> {
  const rows = await queries
    .select()
    .from(accessTokens)
    .where(and(eq(accessTokens.person, id), or(not(accessTokens.replaced), gt(accessTokens.expiresAt, sql`now()`))))
    .orderBy(desc(isNotNull(accessTokens.sealed)), desc(accessTokens.createdAt), asc(accessTokens.replaced), accessTokens.id);
  const value = { items: rows.map(describe) };
  return { value, version: versionOf(value) };
}

const describe = ({ id, name, scope, start, tail, createdAt, expiresAt, lastUsedAt, replaced }: TokenRow): AccessToken => ({
  id,
  name,
  start,
  end: tail,
  scope,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? '',
  lastUsedAt: lastUsedAt?.toISOString() ?? '',
  replaced,
});

/** For desks where everybody has one token: it is made when it is looked for. */
export async function needOwnToken(queries: Queries, secrets: Secrets, person: Pick<Person, 'id'>): Promise<void> {
  const own = and(eq(accessTokens.person, person.id), isNotNull(accessTokens.sealed));
  if (await queries.$count(accessTokens, own)) return;
  await queries.transaction(async (queries) => {
    await hold(queries, person.id);
    if ((await queries.$count(accessTokens, own)) === 0) await addToken(queries, person, ownToken, secrets);
  });
}

export const ownToken = { name: '', scope: tokenLimits.scopes[0], expiresAt: null } as const;

interface Kind {
  name: string;
  scope: string;
  expiresAt: SQL | null;
}

/** `secrets`: to keep the token, sealed, so that it can be shown again. */
export async function addToken(queries: Queries, person: Pick<Person, 'id'>, kind: Kind, secrets?: Secrets): Promise<TokenSecret> {
  const secret = newToken();
  const id = randomUUID();
  await queries.insert(accessTokens).values({
    ...kind,
    id,
    person: person.id,
    hash: hashOfToken(secret),
    sealed: secrets ? secrets.seal(secret, tokenPlace(id)) : null,
    ...endsOf(secret),
  });
  return { id, secret };
}
