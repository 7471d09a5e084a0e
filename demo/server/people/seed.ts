import { randomBytes } from 'node:crypto';
import { seededPeople, seedPassword } from '../../seeded-people.js';
import { seedConversations } from '../conversations/seed.js';
import type { Queries } from '../database/database.js';
import { conversations, people, pictures, attempts } from '../database/schema.js';
import { hashPassword } from '../passwords/hashing.js';

export { seededPeople, seedPassword };

/** Opaque: nobody may read anything into a version. */
export const newVersion = (): string => randomBytes(9).toString('base64url');

export async function seedIfEmpty(queries: Queries): Promise<void> {
  if ((await queries.$count(people)) === 0) await seed(queries);
  // A database may be older than the conversations are.
  if ((await queries.$count(conversations)) === 0) await seedConversations(queries);
}

async function seed(queries: Queries): Promise<void> {
  const rows = seededPeople.map(async (person, position) => ({
    ...person,
    mobileVerified: person.mobile !== '',
    position,
    account: 'fernweh',
    password: await hashPassword(seedPassword),
    profileVersion: newVersion(),
    avatarVersion: newVersion(),
    availabilityVersion: newVersion(),
    stream: newVersion(),
  }));
  await queries.insert(people).values(await Promise.all(rows));
}

/** Everything as on the first day; everybody is signed out, and the people are new ones to whoever kept something about the old. */
export async function reset(queries: Queries): Promise<void> {
  await queries.delete(conversations);
  await queries.delete(people);
  await queries.delete(pictures);
  await queries.delete(attempts);
  await seed(queries);
  await seedConversations(queries);
}
