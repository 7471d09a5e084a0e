import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { ActivityCode } from '../../../src/features/activity/activity.js';
import type { Queries } from '../database/database.js';
import { activity, sessions, type Person, type Session } from '../database/schema.js';
import { announce } from '../people/objects.js';
import { deviceOf, type Whence } from './whence.js';

type Who = Pick<Person, 'id'>;

export interface Deed {
  what: ActivityCode;
  /** A name, or the code of a method: never a value, and nothing that is secret. */
  detail?: string;
  count?: number;
}

const tellActivity = (queries: Queries, person: Who) => announce(queries, person, 'activity.updated', { group: 'activity' });

/** Of a person who is held, in the transaction of what it tells of: neither is there without the other. */
export async function noteActivity(queries: Queries, person: Who, whence: Whence, deed: Deed): Promise<void> {
  await queries.insert(activity).values({ person: person.id, ...whence, ...deed });
  await tellActivity(queries, person);
}

/** Before the new session is stored: it would know itself. */
export async function noteSignIn(queries: Queries, person: Who, whence: Whence): Promise<void> {
  const isKnown = await isKnownDevice(queries, person, whence.device);
  await noteActivity(queries, person, whence, { what: isKnown ? 'signed-in' : 'signed-in-new-device' });
}

/** Sessions may be older than the log is. */
async function isKnownDevice(queries: Queries, { id }: Who, device: string): Promise<boolean> {
  const what = inArray(activity.what, ['signed-in', 'signed-in-new-device']);
  if (await queries.$count(activity, and(eq(activity.person, id), what, eq(activity.device, device)))) return true;
  const open = await queries.select({ userAgent: sessions.userAgent }).from(sessions).where(eq(sessions.person, id));
  return open.some(({ userAgent }) => deviceOf(userAgent) === device);
}

/** One is named, several are counted. */
export async function noteEnded(
  queries: Queries,
  person: Who,
  whence: Whence,
  ended: readonly Pick<Session, 'userAgent'>[],
): Promise<void> {
  const [one, ...others] = ended;
  if (!one) return;
  const about = others.length ? { count: ended.length } : { detail: deviceOf(one.userAgent) };
  await noteActivity(queries, person, whence, { what: 'signed-out-elsewhere', ...about });
}

/** Whoever tries all day must neither fill the log nor keep the person's pages loading. */
const toldOf = 10;

/** One row for ten minutes. What is not the same in all of them is not told. Of a person who is held. */
export async function noteFailedSignIn(queries: Queries, person: Who, { device, place }: Whence): Promise<void> {
  const lately = gt(activity.at, sql`now() - interval '10 minutes'`);
  const same = (column: typeof activity.device | typeof activity.place, value: string) =>
    sql`case when ${column} = ${value} then ${column} else '' end`;
  const [bundle] = await queries
    .update(activity)
    .set({ count: sql`${activity.count} + 1`, device: same(activity.device, device), place: same(activity.place, place) })
    .where(and(eq(activity.person, person.id), eq(activity.what, 'sign-in-failed'), lately))
    .returning({ count: activity.count });
  if (!bundle) await queries.insert(activity).values({ person: person.id, what: 'sign-in-failed', by: 'system', device, place });
  if (!bundle || bundle.count <= toldOf) await tellActivity(queries, person);
}
