import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { tell, type Queries } from '../database/database.js';
import { people, sessions, type Person } from '../database/schema.js';
import type { Env } from '../env.js';
import { bearerOf } from '../http/bearer.js';
import { Problem } from '../http/problems.js';
import { personOfToken } from '../tokens/bearer.js';
import { longestUserAgent } from './browser.js';
import { subscriptionNamedIn } from '../notifications/push-cookie.js';
import { silenceSessions, wakeSubscription } from '../notifications/push-subscriptions.js';
import { hold } from '../people/objects.js';
import { tellSignIns } from './sign-ins.js';

export const cookie = 'desk_session';
const week = 7 * 24 * 60 * 60;

/** Only the hash is stored: who reads the database cannot sign in with it. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

const cookieOf = (c: Context<Env>): string | undefined => (bearerOf(c) === undefined ? getCookie(c, cookie) : undefined);

/** Who asks. */
export interface SignedIn {
  person: Person;
  /** Names the sign-in without giving it away. */
  session: string;
  /** They are not there themselves: a program asks for them with an access token. */
  token?: { scope: string };
}

/** Somebody who signed in, and not a program with a token. */
export interface InPerson extends SignedIn {
  token?: never;
}

const readingOnly = new Set(['GET', 'HEAD']);

/** The person, or a program that may act for them. */
export async function asPerson(c: Context<Env>, queries: Queries): Promise<SignedIn> {
  const bearer = bearerOf(c);
  if (bearer === undefined) return byCookie(c, queries);
  const { scope, ...who } = await personOfToken(c, queries, bearer);
  if (scope === 'read' && !readingOnly.has(c.req.raw.method)) throw new Problem('insufficient-scope');
  return { ...who, token: { scope } };
}

export const isBearer = (c: Context<Env>): boolean => bearerOf(c) !== undefined;

/** For what no program may do, such as changing the password. */
export async function inPerson(c: Context<Env>, queries: Queries): Promise<InPerson> {
  const bearer = bearerOf(c);
  if (bearer === undefined) return byCookie(c, queries);
  await personOfToken(c, queries, bearer);
  throw new Problem('not-with-a-token');
}

async function byCookie(c: Context<Env>, queries: Queries): Promise<InPerson> {
  const token = cookieOf(c);
  const [found] = token
    ? await queries
        .select({
          person: people,
          session: sessions.tokenHash,
          isQuiet: sql<boolean>`${sessions.lastActiveAt} < now() - interval '1 minute'`,
        })
        .from(sessions)
        .innerJoin(people, eq(people.id, sessions.person))
        .where(and(eq(sessions.tokenHash, hashOf(token)), gt(sessions.expiresAt, sql`now()`)))
    : [];
  if (!found) throw new Problem('unauthorized');
  const { person, session, isQuiet } = found;
  if (isQuiet) await noteActivity(queries, session);
  return { person, session };
}

const noteActivity = (queries: Queries, session: string): Promise<unknown> =>
  queries
    .update(sessions)
    .set({ lastActiveAt: sql`now()` })
    .where(eq(sessions.tokenHash, session));

/** Returns what the cookie carries. `browser`: what is known of where it is kept. */
export async function newSession(
  queries: Queries,
  { id }: Pick<Person, 'id'>,
  browser: { userAgent?: string; address?: string } = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = sql`now() + make_interval(secs => ${week})`;
  await queries.insert(sessions).values({ tokenHash: hashOf(token), person: id, expiresAt, ...browser });
  return token;
}

/** Takes the place of the session this browser had. */
export async function startSession(c: Context<Env>, queries: Queries, person: Person): Promise<void> {
  const userAgent = (c.req.header('User-Agent') ?? '').slice(0, longestUserAgent);
  const token = await newSession(queries, person, { userAgent, address: c.get('address') });
  const subscription = subscriptionNamedIn(c);
  if (subscription) await wakeSubscription(queries, person, subscription, hashOf(token));
  await forget(c, queries);
  await tellSignIns(queries, person);
  setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: week, secure: c.get('secure') });
}

export async function endSession(c: Context<Env>, queries: Queries): Promise<void> {
  await forget(c, queries);
  forgetCookie(c);
}

/** For a session that has ended already. */
export const forgetCookie = (c: Context<Env>): void => void deleteCookie(c, cookie, { path: '/' });

async function forget(c: Context<Env>, queries: Queries): Promise<void> {
  const token = cookieOf(c);
  if (!token) return;
  const own = eq(sessions.tokenHash, hashOf(token));
  const [found] = await queries.select({ person: sessions.person }).from(sessions).where(own);
  if (!found) return;
  // The person first, as whoever ends their other sessions does: else each would wait for the other.
  const person = await hold(queries, found.person);
  await silenceSessions(queries, person, own);
  await queries.delete(sessions).where(own);
  await tell(queries, `ended ${hashOf(token)}`);
  await tellSignIns(queries, person);
}
