import { and, eq, lte, sql } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { AlertPreferences } from '../../../src/features/alerts/alerts.js';
import type { Availability } from '../../../src/features/availability/availability.js';
import type { NotificationPreferences } from '../../../src/features/notifications/notifications.js';
import type { Preferences } from '../../../src/features/preferences/preferences.js';
import type { Avatar, Profile } from '../../../src/features/profile/profile.js';
import { tell, type Queries } from '../database/database.js';
import { events, people, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { alertsOf, notificationsOf, preferencesOf } from './habits.js';
import { newVersion } from './seed.js';

/** How many events a person's stream can catch up on. */
export const ringSize = 500;

export const pictureAddress = (hash: string): string => (hash ? `/files/avatars/${hash}.webp` : '');

/** What a person has, as the contract shows it. */
export const objects = {
  profile(person: Person): Snapshot<Profile> {
    const { name, publicName, email, username, role, businessUnit, language, landline, mobile, custom } = person;
    const value = { name, publicName, email, username, role, businessUnit, language, landline, mobile, ...custom };
    return { value, version: person.profileVersion, revision: person.profileRevision };
  },
  avatar: (person: Person): Snapshot<Avatar> => ({
    value: { url: pictureAddress(person.avatar) },
    version: person.avatarVersion,
    revision: person.avatarRevision,
  }),
  availability: (person: Person): Snapshot<Availability> => ({
    value: {
      status: person.status,
      reason: person.availabilityReason,
      until: person.availabilityUntil?.toISOString() ?? '',
      autoOffline: person.autoOffline,
    },
    version: person.availabilityVersion,
    revision: person.availabilityRevision,
  }),
  notifications: (person: Person): Snapshot<NotificationPreferences> => ({
    value: notificationsOf(person),
    version: person.notificationsVersion,
    revision: person.notificationsRevision,
  }),
  alerts: (person: Person): Snapshot<AlertPreferences> => ({
    value: alertsOf(person),
    version: person.alertsVersion,
    revision: person.alertsRevision,
  }),
  preferences: (person: Person): Snapshot<Preferences> => ({
    value: preferencesOf(person),
    version: person.preferencesVersion,
    revision: person.preferencesRevision,
  }),
};

export type ObjectName = keyof typeof objects;

/** What customers or colleagues see of a person: pages that show it are told to look again. */
const seenByOthers: readonly ObjectName[] = ['profile', 'avatar', 'availability'];

/**
 * The person's row, ours until the transaction ends: changes of one person happen one after the other. To be asked for first:
 * a row that points to the person takes a weaker lock, and two transactions that both want more would wait for each other.
 */
export async function hold(queries: Queries, id: string): Promise<Person> {
  const [person] = await queries.select().from(people).where(eq(people.id, id)).for('no key update');
  if (!person) throw new Problem('unauthorized');
  return person;
}

/** Stores new values with a new version, writes the event and tells every process. Needs {@link hold} in the same transaction. */
export async function change(queries: Queries, person: Person, object: ObjectName, values: Partial<Person>): Promise<Person> {
  const [changed] = await queries
    .update(people)
    .set({
      ...values,
      [`${object}Version`]: newVersion(),
      [`${object}Revision`]: person[`${object}Revision`] + 1,
      lastEvent: sql`${people.lastEvent} + 1`,
    })
    .where(eq(people.id, person.id))
    .returning();
  const data = { group: object, snapshot: objects[object](changed!) };
  await record(queries, person, { number: changed!.lastEvent, name: `${object}.updated`, data });
  await tell(queries, `${seenByOthers.includes(object) ? 'changed' : 'told'} ${person.id}`);
  return changed!;
}

/** `id` and `gone`: of a row of a list. */
type Happened = { group: string; id?: string; gone?: true; snapshot?: Snapshot<unknown> };

/** Writes an event into the person's stream and tells every process: for what is no object with a version of its own. */
export async function announce(queries: Queries, person: Pick<Person, 'id'>, name: string, data: Happened): Promise<void> {
  const [changed] = await queries
    .update(people)
    .set({ lastEvent: sql`${people.lastEvent} + 1` })
    .where(eq(people.id, person.id))
    .returning({ number: people.lastEvent });
  await record(queries, person, { number: changed!.number, name, data });
  await tell(queries, `told ${person.id}`);
}

async function record(
  queries: Queries,
  person: Pick<Person, 'id'>,
  { number, name, data }: { number: number; name: string; data: Happened },
): Promise<void> {
  await queries.insert(events).values({ person: person.id, number, name, data: JSON.stringify(data) });
  await queries.delete(events).where(and(eq(events.person, person.id), lte(events.number, number - ringSize)));
}
