import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { people, sessions } from '../../../demo/server/database/schema.js';
import { hashOfToken } from '../../../demo/server/tokens/token-format.js';
import type { TestDesk } from './desk.js';
import { Person } from './person.js';

/** What changes something, under a key of its own unless one is given. */
export const act = (
  person: Person,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> => {
  const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const own = { 'Idempotency-Key': randomUUID(), ...json, ...headers };
  return person.request(method, `/api/v1${path}`, own, body === undefined ? undefined : JSON.stringify(body));
};

/** The name of a session in the database: a hash as well. */
const sessionOf = ({ cookie }: Person) => hashOfToken(cookie.split('=')[1]!);

/** As if this browser had shown a moment ago, or so many minutes ago, who is there. */
export const prove = (desk: TestDesk, person: Person, minutesAgo = 0): Promise<unknown> =>
  desk.database.queries
    .update(sessions)
    .set({ verifiedAt: sql`now() - make_interval(mins => ${minutesAgo})` })
    .where(eq(sessions.tokenHash, sessionOf(person)));

/** A program with a token: no cookie, and no page that it comes from. */
export const program = (desk: TestDesk, token: string): Person =>
  new Person((path, init) => {
    const { Origin: _, ...headers } = init.headers as Record<string, string>;
    return desk.app.request(path, { ...init, headers: { ...headers, Authorization: `Bearer ${token}` } });
  });

export const personOf = async (desk: TestDesk, email: string) =>
  (await desk.database.queries.select().from(people).where(eq(people.email, email)))[0]!;
