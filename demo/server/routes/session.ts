import { eq, sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Identity } from '../../../src/contract/index.js';
import { readObject, type JsonObject } from '../http/body.js';
import { credentialsSchema } from '../people/credentials.js';
import type { Queries } from '../database/database.js';
import { people, type Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { memberProblems } from '../http/member-problems.js';
import { operation, type Description } from '../openapi/operation.js';
import { passwordFits } from '../people/passwords.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { endSession, signedIn, startSession } from '../people/sessions.js';
import { addressLimit, countAttempt, forgetAttempts, signInLimit, takeBackAttempt } from '../limits/attempts.js';
import { inTurn } from '../limits/in-turn.js';

const signIn = {
  id: 'signIn',
  tag: 'session',
  summary: 'Sign in',
  text: 'Takes the place of the session this browser had. Attempts are limited by account and address.',
  open: true,
  body: { 'application/json': { shape: 'Credentials', example: { email: 'maya@fernweh.example', password: 'correct horse' } } },
  answers: { 201: { says: 'Who is signed in now.', shape: 'Identity', headers: ['Set-Cookie'] } },
  problems: ['wrong-credentials', 'rate-limited'],
} as const satisfies Description;

/** A password keeps a processor busy for a good part of a second. By address: whoever guesses makes nobody wait but themselves. */
const checking = inTurn({ atOnce: 2, waiting: 200 }, { atOnce: 2, waiting: 30 });

const signOut = {
  id: 'signOut',
  tag: 'session',
  summary: 'Sign out',
  text: 'Whoever is not signed in is told the same.',
  open: true,
  answers: { 204: { says: 'Nobody is signed in here.', headers: ['Set-Cookie'] } },
} as const satisfies Description;

const whoIsThere = {
  id: 'readSession',
  tag: 'session',
  summary: 'Ask who is signed in',
  answers: { 200: { says: 'Who is signed in. `user` and `account` name the person for ever.', shape: 'Identity' } },
} as const satisfies Description;

/** Who is there. Signing in and out carry no idempotency key: the first is no edit, the second is the same however often it is done. */
export function sessionRoutes(app: Hono<Env>, { database }: Desk): void {
  resource(app, '/api/v1/session', {
    GET: operation(whoIsThere, async (c) => c.json(identityOf((await signedIn(c, database.queries)).person))),
    POST: operation(signIn, async (c) => {
      const { email, password } = readCredentials((await readObject(c, Object.keys(signIn.body))).object);
      const address = c.get('address');
      const [ofAddress, ofAccount] = [addressLimit(address), signInLimit(email, address)];
      const person = await checking(address, async () => {
        await countAttempt(database.queries, ofAddress);
        await countAttempt(database.queries, ofAccount);
        return whoFits(database.queries, email, password);
      });
      await database.queries.transaction(async (queries) => {
        await takeBackAttempt(queries, ofAddress);
        await forgetAttempts(queries, ofAccount);
        await startSession(c, queries, person);
      });
      return c.json(identityOf(person), 201);
    }),
    DELETE: operation(signOut, async (c) => {
      await database.queries.transaction((queries) => endSession(c, queries));
      return c.body(null, 204);
    }),
  });
}

const identityOf = ({ id, account, name }: Person): Identity => ({ user: id, account, name });

async function whoFits(queries: Queries, email: string, password: string): Promise<Person> {
  const [person] = await queries
    .select()
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
  const fits = await passwordFits(password, person?.password);
  if (!person || !fits) throw new Problem('wrong-credentials');
  return person;
}

function readCredentials(object: JsonObject): { email: string; password: string } {
  const parsed = v.safeParse(credentialsSchema, object);
  if (!parsed.success) throw new Problem('invalid', { errors: memberProblems(credentialsSchema, object, parsed.issues) });
  return parsed.output;
}
