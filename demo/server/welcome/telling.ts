import type { News } from '../conversations/news.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import { announce } from '../people/objects.js';
import { welcomeSnapshot } from './rows.js';

const group = 'welcomeMessages';
const event = 'welcome-message.updated';

type Owner = Pick<Person, 'id'>;

/** To the person's other pages. Returns what it tells. */
export async function tellWelcome(queries: Queries, person: Owner, id: string) {
  const snapshot = await welcomeSnapshot(queries, person, id);
  await announce(queries, person, event, { group, id, snapshot });
  return snapshot;
}

export const tellWelcomeGone = (queries: Queries, person: Owner, id: string): Promise<void> =>
  announce(queries, person, event, { group, id, gone: true });

/** In a deed, with all else that is new. */
export async function tellGreeted(queries: Queries, news: News, person: Owner, id: string): Promise<void> {
  news.event(person.id, event, { group, id, snapshot: await welcomeSnapshot(queries, person, id) });
}
