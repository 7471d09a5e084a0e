import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { NewSubscription, PushSubscriptions, SubscribedBrowser } from '../../../src/features/notifications/notifications.js';
import type { Database, Queries } from '../database/database.js';
import { pushSubscriptions, sessions, type Person, type PushSubscriptionRow } from '../database/schema.js';
import { isId } from '../http/id-in-path.js';
import { Problem } from '../http/problems.js';
import { versionOf } from '../people/content-version.js';
import { announce, hold } from '../people/objects.js';
import { browserOf } from '../sign-ins/browser.js';

/** Browsers of one person; when there is one more, the oldest goes, and first one where they have signed out. */
const atMost = 20;

type Who = Pick<Person, 'id'>;

/** Whoever has the browser after somebody's sign-in is over reads nothing of theirs. */
export const isSignedIn = sql`exists (select 1 from ${sessions} where ${sessions.tokenHash} = ${pushSubscriptions.session}
  and ${sessions.expiresAt} > now())`;

/** The newest first. Endpoints stay here: whoever has one may try to push to it. */
export async function readPush(queries: Queries, { id }: Who, key: string): Promise<Snapshot<PushSubscriptions>> {
  const rows = await queries
    .select()
    .from(pushSubscriptions)
    .where(and(eq(pushSubscriptions.person, id), isSignedIn))
    .orderBy(desc(pushSubscriptions.createdAt), pushSubscriptions.id);
  const value = { key, items: rows.map(describe) };
  return { value, version: versionOf(value) };
}

function describe({ id, endpoint, userAgent, createdAt, lastUsedAt }: PushSubscriptionRow): SubscribedBrowser {
  const { browser, system } = browserOf(userAgent);
  const fingerprint = createHash('sha256').update(endpoint).digest('base64url');
  return { id, browser, system, since: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? '', fingerprint };
}

export const tellPush = (queries: Queries, person: Who): Promise<void> => announce(queries, person, 'push.updated', { group: 'push' });

export interface Subscribed {
  id: string;
  /** Who had this browser before; they are to be told when the transaction is over, so that nobody holds two people at once. */
  former?: string;
}

export interface ThisBrowser {
  /** The sign-in. */
  session: string;
  userAgent: string;
}

/** One row per endpoint, and it belongs to whoever came last. Of a person who is held. */
export async function subscribe(queries: Queries, person: Who, wanted: NewSubscription, here: ThisBrowser): Promise<Subscribed> {
  const { endpoint, p256dh, auth, replaces } = wanted;
  await needSession(queries, here);
  const [before] = await queries.select().from(pushSubscriptions).where(eq(pushSubscriptions.endpoint, endpoint));
  const isOwn = sql`${pushSubscriptions.person} = excluded.person`;
  const [{ id }] = (await queries
    .insert(pushSubscriptions)
    .values({ person: person.id, endpoint, p256dh, auth, ...here })
    .onConflictDoUpdate({
      target: pushSubscriptions.endpoint,
      set: {
        // An id that somebody else knows is not taken over: what waits to be pushed to them stays undelivered.
        id: sql`case when ${isOwn} then ${pushSubscriptions.id} else excluded.id end`,
        createdAt: sql`case when ${isOwn} then ${pushSubscriptions.createdAt} else excluded.created_at end`,
        lastUsedAt: sql`case when ${isOwn} then ${pushSubscriptions.lastUsedAt} end`,
        person: person.id,
        p256dh,
        auth,
        ...here,
      },
    })
    .returning({ id: pushSubscriptions.id })) as [{ id: string }];
  if (replaces !== undefined && replaces !== id) await drop(queries, person, replaces);
  await dropOldest(queries, person, id);
  await tellPush(queries, person);
  return { id, ...(before && before.person !== person.id && { former: before.person }) };
}

/** It may have ended since it asked. Stays until the transaction is over. */
async function needSession(queries: Queries, { session }: ThisBrowser): Promise<void> {
  const own = eq(sessions.tokenHash, session);
  const [found] = await queries.select({ session: sessions.tokenHash }).from(sessions).where(own).for('key share');
  if (!found) throw new Problem('unauthorized');
}

/** `id`: as the database takes it. */
export const hasSubscription = async (queries: Queries, person: Who, id: string): Promise<boolean> =>
  (await queries.$count(pushSubscriptions, and(eq(pushSubscriptions.person, person.id), eq(pushSubscriptions.id, id), isSignedIn))) > 0;

/** Of a person who is held. */
export async function unsubscribe(queries: Queries, person: Who, id: string): Promise<boolean> {
  const found = await drop(queries, person, id);
  if (found) await tellPush(queries, person);
  return found;
}

/** What a page says need not be an id. */
async function drop(queries: Queries, person: Who, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const own = and(eq(pushSubscriptions.person, person.id), eq(pushSubscriptions.id, id));
  return (await queries.delete(pushSubscriptions).where(own).returning({ id: pushSubscriptions.id })).length > 0;
}

/** `kept`: the one that came now, however old it is. */
async function dropOldest(queries: Queries, person: Who, kept: string): Promise<void> {
  const surplus = queries
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.person, person.id))
    .orderBy(desc(eq(pushSubscriptions.id, kept)), desc(isNotNull(pushSubscriptions.session)), desc(pushSubscriptions.createdAt))
    .offset(atMost);
  await queries.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, surplus));
}

/** `which` sessions end now: nothing is pushed there until the person signs in there again. Of a person who is held. */
export async function silenceSessions(queries: Queries, person: Who, which: SQL): Promise<void> {
  const ending = queries
    .select({ session: sessions.tokenHash })
    .from(sessions)
    .where(and(eq(sessions.person, person.id), which));
  const silent = await queries
    .update(pushSubscriptions)
    .set({ session: null })
    .where(inArray(pushSubscriptions.session, ending))
    .returning({ id: pushSubscriptions.id });
  if (silent.length) await tellPush(queries, person);
}

/** The person signs in where they had subscribed, as far as the browser knows. Of a person who is held. */
export async function wakeSubscription(queries: Queries, person: Who, id: string, session: string): Promise<void> {
  if (!isId(id)) return;
  const own = and(eq(pushSubscriptions.person, person.id), eq(pushSubscriptions.id, id));
  const awake = await queries.update(pushSubscriptions).set({ session }).where(own).returning({ id: pushSubscriptions.id });
  if (awake.length) await tellPush(queries, person);
}

/** Its push service says that it is no more. Not the row that has come in its place meanwhile. */
export const forgetEnded = ({ queries }: Database, { id, person, endpoint, auth }: PushSubscriptionRow): Promise<void> =>
  queries.transaction(async (queries) => {
    const owner = await hold(queries, person);
    const same = and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.endpoint, endpoint), eq(pushSubscriptions.auth, auth));
    const ended = await queries.delete(pushSubscriptions).where(same).returning({ id: pushSubscriptions.id });
    if (ended.length) await tellPush(queries, owner);
  });

/** To the minute: it is no event, and a busy day does not write it for every message. */
export async function noteUse(queries: Queries, { id }: PushSubscriptionRow): Promise<void> {
  const isLongAgo = or(isNull(pushSubscriptions.lastUsedAt), lt(pushSubscriptions.lastUsedAt, sql`now() - interval '1 minute'`));
  await queries
    .update(pushSubscriptions)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(pushSubscriptions.id, id), isLongAgo));
}
