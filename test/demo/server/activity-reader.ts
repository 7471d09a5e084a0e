import assert from 'node:assert/strict';
import type { ActivityEntry } from '../../../src/features/activity/activity.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { maya, type TestDesk } from './desk.js';
import type { Person } from './person.js';

export const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
export const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

export interface Page {
  items: ActivityEntry[];
  next?: string;
}

export const pageOf = (person: Person, query = ''): Promise<Page> => person.read<Page>(`/api/v1/activity${query}`);

export const entriesOf = async (person: Person): Promise<ActivityEntry[]> => (await pageOf(person, '?limit=100')).items;

/** What happened, and of what: `token-created Report`, `sign-in-failed ×3`. */
export const toldTo = async (person: Person): Promise<string[]> =>
  (await entriesOf(person)).map(({ what, detail, count = 1 }) => [what, detail, count > 1 && `×${count}`].filter(Boolean).join(' '));

export async function tryToSignIn(desk: TestDesk, userAgent: string, { email = maya, password = seedPassword } = {}): Promise<Person> {
  const person = desk.visitor();
  const headers = { 'Content-Type': 'application/json', 'User-Agent': userAgent };
  const answer = await person.request('POST', '/api/v1/session', headers, JSON.stringify({ email, password }));
  assert.equal(answer.status, password === seedPassword ? 201 : 401);
  return person;
}
