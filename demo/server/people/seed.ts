import { seededPeople, seedPassword } from '../../seeded-people.js';
import { seedResponses } from '../canned/seed.js';
import { seedConversations } from '../conversations/seed.js';
import type { Queries } from '../database/database.js';
import {
  attachments,
  attempts,
  cannedOwners,
  conversations,
  deliveries,
  people,
  phoneMessages,
  pictures,
  whatsappNumbers,
  whatsappTemplates,
} from '../database/schema.js';
import { seedWelcomes } from '../welcome/seed.js';
import { hashPassword } from '../passwords/hashing.js';
import { seededHabits } from './seeded-habits.js';
import { newVersion } from './version.js';

export { newVersion, seededPeople, seedPassword };

export async function seedIfEmpty(queries: Queries): Promise<void> {
  if ((await queries.$count(people)) === 0) await seed(queries);
  // A database may be older than the conversations are.
  if ((await queries.$count(conversations)) === 0) await seedConversations(queries);
  if ((await queries.$count(cannedOwners)) === 0) await seedResponses(queries);
  if ((await queries.$count(whatsappNumbers)) === 0) await seedWelcomes(queries);
}

async function seed(queries: Queries): Promise<void> {
  const rows = seededPeople.map(async (person, position) => ({
    ...person,
    ...seededHabits[person.username],
    mobileVerified: person.mobile !== '',
    position,
    account: 'fernweh',
    password: await hashPassword(seedPassword),
    profileVersion: newVersion(),
    avatarVersion: newVersion(),
    availabilityVersion: newVersion(),
    notificationsVersion: newVersion(),
    alertsVersion: newVersion(),
    preferencesVersion: newVersion(),
    stream: newVersion(),
  }));
  await queries.insert(people).values(await Promise.all(rows));
}

/** Everything as on the first day; everybody is signed out, and the people are new ones to whoever kept something about the old. */
export async function reset(queries: Queries): Promise<void> {
  await queries.delete(conversations);
  for (const table of [deliveries, phoneMessages, whatsappNumbers, whatsappTemplates]) await queries.delete(table);
  await queries.delete(cannedOwners);
  await queries.delete(people);
  await queries.delete(attachments);
  await queries.delete(pictures);
  await queries.delete(attempts);
  await seed(queries);
  await seedConversations(queries);
  await seedResponses(queries);
  await seedWelcomes(queries);
}
