import { asc, eq, gte } from 'drizzle-orm';
import type { Database } from '../../../demo/server/database/database.js';
import { events, idempotencyKeys, people, type Person } from '../../../demo/server/database/schema.js';
import { objects } from '../../../demo/server/people/objects.js';
import { hashPassword } from '../../../demo/server/passwords/hashing.js';
import { newVersion, seedPassword } from '../../../demo/server/people/seed.js';
import { cookie, newSession } from '../../../demo/server/sign-ins/sessions.js';
import type { Stored } from './audit.js';
import type { Seen } from './ledger.js';

/** A place of its own in the list of people, after those that every Desk begins with. */
const firstPosition = 1_000;
const rowsAtOnce = 500;

/** One of a person's sign-ins, as a browser holds it. */
export interface SignIn {
  id: string;
  email: string;
  cookie: string;
  initial: Seen;
  /** The member that no other session of this person writes. */
  own: 'publicName' | 'custom:desk';
}

export const seenOf = (snapshot: object): Seen => snapshot as Seen;
const profileOf = (person: Person): Seen => seenOf(objects.profile(person));

/** So many sessions; of every five, two are one person's. Straight into the database: a thousand passwords would take minutes. */
export async function createPeople({ queries }: Database, sessions: number): Promise<SignIn[]> {
  const password = await hashPassword(seedPassword);
  const rows = Array.from({ length: Math.ceil(sessions * 0.8) }, (_, index) => ({
    position: firstPosition + index,
    account: 'fernweh',
    email: `agent-${index}@fernweh.example`,
    password,
    mayChangeEmail: false,
    takesChats: true,
    username: `agent-${index}`,
    role: 'Agent',
    businessUnit: 'Load',
    name: `Agent ${index}`,
    profileVersion: newVersion(),
    avatarVersion: newVersion(),
    availabilityVersion: newVersion(),
    stream: newVersion(),
  }));
  const created: Person[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    created.push(
      ...(await queries
        .insert(people)
        .values(rows.slice(from, from + rowsAtOnce))
        .returning()),
    );
  }
  const signIns: SignIn[] = [];
  const signIn = async (person: Person, own: SignIn['own']) =>
    signIns.push({
      id: person.id,
      email: person.email,
      cookie: `${cookie}=${await newSession(queries, person)}`,
      initial: profileOf(person),
      own,
    });
  for (const [index, person] of created.entries()) {
    await signIn(person, 'publicName');
    if (index % 4 === 0 && signIns.length < sessions) await signIn(person, 'custom:desk');
  }
  return signIns.slice(0, sessions);
}

/** What the database has to say in the end. */
export async function readStored({ queries }: Database, signIns: readonly SignIn[]): Promise<Stored[]> {
  const initial = new Map(signIns.map((signIn) => [signIn.id, signIn.initial]));
  const rows = await queries.select().from(people).where(gte(people.position, firstPosition));
  const stored: Stored[] = [];
  for (const row of rows.filter(({ id }) => initial.has(id))) {
    const changes = await queries.select().from(events).where(eq(events.person, row.id)).orderBy(asc(events.number));
    const keys = await queries.select().from(idempotencyKeys).where(eq(idempotencyKeys.person, row.id));
    stored.push({
      person: row.id,
      initial: initial.get(row.id)!,
      final: profileOf(row),
      lastEvent: row.lastEvent,
      events: changes.map(({ number, data }) => ({ number, snapshot: (JSON.parse(data) as { snapshot?: Seen }).snapshot })),
      keys: keys.map(({ key, body }) => ({ key, revision: (JSON.parse(body) as Seen).revision })),
    });
  }
  return stored;
}
