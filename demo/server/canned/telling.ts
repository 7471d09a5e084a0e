import { eq } from 'drizzle-orm';
import type { News } from '../conversations/news.js';
import type { Queries } from '../database/database.js';
import { people, type Person } from '../database/schema.js';
import { announce } from '../people/objects.js';
import type { Owners } from './owners.js';
import { readSnapshot } from './rows.js';

const group = 'cannedResponses';

/** To the person's other pages. Returns what it tells. */
export async function tellResponse(queries: Queries, person: Person, owners: Owners, id: string) {
  const snapshot = await readSnapshot(queries, owners, id);
  await announce(queries, person, 'canned-response.updated', { group, id, snapshot });
  return snapshot;
}

export const tellGone = (queries: Queries, person: Person, id: string): Promise<void> =>
  announce(queries, person, 'canned-response.updated', { group, id, gone: true });

/** That many have changed: whoever shows them asks which. */
export const tellMany = (queries: Queries, person: Person): Promise<void> =>
  announce(queries, person, 'canned-responses.changed', { group });

/** What is the company's is everybody's, each with uses of their own: they are told to look. */
export async function tellEverybody(queries: Queries, news: News, { account }: Person): Promise<void> {
  const all = await queries.select({ id: people.id }).from(people).where(eq(people.account, account));
  for (const { id } of all) news.event(id, 'canned-responses.changed', { group });
}
