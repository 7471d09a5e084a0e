import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { tell, type Queries } from '../database/database.js';
import { people, sessions, type Person } from '../database/schema.js';
import type { Env } from '../env.js';
import { Problem } from '../http/problems.js';

export const cookie = 'desk_session';
const week = 7 * 24 * 60 * 60;

/** Only the hash is stored: who reads the database cannot sign in with it. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

export interface SignedIn {
  person: Person;
  /** Names the session without giving it away. */
  session: string;
}

export async function signedIn(c: Context<Env>, queries: Queries): Promise<SignedIn> {
  const token = getCookie(c, cookie);
  const [found] = token
    ? await queries
        .select({ person: people, session: sessions.tokenHash })
        .from(sessions)
        .innerJoin(people, eq(people.id, sessions.person))
        .where(and(eq(sessions.tokenHash, hashOf(token)), gt(sessions.expiresAt, sql`now()`)))
    : [];
  if (!found) throw new Problem('unauthorized');
  return found;
}

/** Returns what the cookie carries. */
export async function newSession(queries: Queries, { id }: Pick<Person, 'id'>): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = sql`now() + make_interval(secs => ${week})`;
  await queries.insert(sessions).values({ tokenHash: hashOf(token), person: id, expiresAt });
  return token;
}

/** Takes the place of the session this browser had. */
export async function startSession(c: Context<Env>, queries: Queries, person: Person): Promise<void> {
  await forget(c, queries);
  const token = await newSession(queries, person);
  setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: week, secure: c.get('secure') });
}

export async function endSession(c: Context<Env>, queries: Queries): Promise<void> {
  await forget(c, queries);
  deleteCookie(c, cookie, { path: '/' });
}

async function forget(c: Context<Env>, queries: Queries): Promise<void> {
  const token = getCookie(c, cookie);
  if (!token) return;
  const ended = await queries
    .delete(sessions)
    .where(eq(sessions.tokenHash, hashOf(token)))
    .returning();
  if (ended.length) await tell(queries, `ended ${hashOf(token)}`);
}
