import { and, desc, eq, gt, ne, sql, type SQL } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { SignIn, SignIns } from '../../../src/features/security/security.js';
import { tell, type Queries } from '../database/database.js';
import { sessions, type Person, type Session } from '../database/schema.js';
import { browserOf } from './browser.js';
import { versionOf } from '../people/content-version.js';
import { silenceSessions } from '../notifications/push-subscriptions.js';
import { announce } from '../people/objects.js';

type Who = Pick<Person, 'id'>;

/** `current`: the session that asks. */
export async function readSignIns(queries: Queries, person: Who, current: string): Promise<Snapshot<SignIns>> {
  const rows = await queries
    .select()
    .from(sessions)
    .where(and(eq(sessions.person, person.id), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.lastActiveAt), desc(sessions.startedAt), sessions.id);
  const value = { items: rows.map((row) => describe(row, row.tokenHash === current)) };
  return { value, version: versionOf(value) };
}

const describe = ({ id, userAgent, address, startedAt, lastActiveAt }: Session, current: boolean): SignIn => ({
  id,
  ...browserOf(userAgent),
  address,
  place: '',
  startedAt: startedAt.toISOString(),
  lastActiveAt: lastActiveAt.toISOString(),
  current,
});

export const tellSignIns = (queries: Queries, person: Who): Promise<void> =>
  announce(queries, person, 'sessions.updated', { group: 'sessions' });

/** A sign-in that is over. */
export interface Ended {
  session: string;
  userAgent: string;
}

/** Of a person who is held. Returns the session that ended; undefined: the person has no such sign-in. */
export async function revokeSignIn(queries: Queries, person: Who, id: string): Promise<Ended | undefined> {
  const [ended] = await end(queries, person, eq(sessions.id, id));
  return ended;
}

export const revokeSession = (queries: Queries, person: Who, session: string): Promise<Ended[]> =>
  end(queries, person, eq(sessions.tokenHash, session));

/** All but this one. */
export const revokeOthers = (queries: Queries, person: Who, session: string): Promise<Ended[]> =>
  end(queries, person, ne(sessions.tokenHash, session));

/** The streams of a session end with it, in whatever process they are open. */
async function end(queries: Queries, person: Who, which: SQL): Promise<Ended[]> {
  await silenceSessions(queries, person, which);
  const ended = await queries
    .delete(sessions)
    .where(and(eq(sessions.person, person.id), which))
    .returning({ session: sessions.tokenHash, userAgent: sessions.userAgent });
  for (const { session } of ended) await tell(queries, `ended ${session}`);
  if (ended.length) await tellSignIns(queries, person);
  return ended;
}
