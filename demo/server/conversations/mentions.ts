import { asc, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { people } from '../database/schema.js';
import { mention } from '../../mention.js';

/** Addresses that a text names, in small letters and each once. */
export const addressesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(mention)].map(([named]) => named.slice(1).toLowerCase())),
];

/** Ids of the people whom a text names; who is unknown is text. */
export async function mentionedIn(queries: Queries, text: string): Promise<string[]> {
  const addresses = addressesIn(text);
  if (!addresses.length) return [];
  const named = inArray(sql`lower(${people.email})`, addresses);
  return (await queries.select({ id: people.id }).from(people).where(named).orderBy(asc(people.position))).map(({ id }) => id);
}
