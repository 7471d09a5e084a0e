import { eq, sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import type { Identity } from '../../../src/contract/index.js';
import { noteFailedSignIn, noteSignIn } from '../activity/notes.js';
import { whenceOf, type Whence } from '../activity/whence.js';
import { readObject } from '../http/body.js';
import { credentialsSchema } from '../passwords/credentials.js';
import type { Queries } from '../database/database.js';
import { people, type Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { parse } from '../http/parse.js';
import { operation, type Description } from '../openapi/operation.js';
import { hold } from '../people/objects.js';
import { passwordFits } from '../passwords/hashing.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { withoutValues } from '../http/without-values.js';
import { asPerson, endSession, startSession } from '../sign-ins/sessions.js';
import { addressLimit, countAttempt, forgetAttempts, signInLimit, takeBackAttempt } from '../limits/attempts.js';
import { checkingPasswords } from '../limits/password-checks.js';
import { isAnyOn } from '../two-factor/two-factor.js';
import { needSecondStep, stepUp } from '../proofs/step-up.js';

const signIn = {
  id: 'signIn',
  tag: 'session',
  summary: 'Sign in',
  text:
    'Takes the place of the session this browser had. Attempts are limited by account and address. Where two-step verification is on, ' +
    'the right password is answered with a challenge of the purpose `sign-in`; the same request comes again with its proof.',
  open: true,
  proves: true,
  body: { 'application/json': { shape: 'Credentials', example: { email: 'maya@fernweh.example', password: 'correct horse' } } },
  answers: { 201: { says: 'Who is signed in now.', shape: 'Identity', headers: ['Set-Cookie'] } },
  problems: ['wrong-credentials', 'rate-limited'],
} as const satisfies Description;

const signOut = {
  id: 'signOut',
  tag: 'session',
  summary: 'Sign out',
  text: 'Nothing is pushed to this browser any more. Whoever is not signed in is told the same.',
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
export function sessionRoutes(app: Hono<Env>, { database }: Pick<Desk, 'database'>): void {
  resource(app, '/api/v1/session', {
    GET: operation(whoIsThere, async (c) => c.json(identityOf((await asPerson(c, database.queries)).person))),
    POST: operation(signIn, async (c) => {
      const { email, password } = parse(credentialsSchema, (await readObject(c, Object.keys(signIn.body))).object);
      const address = c.get('address');
      const [ofAddress, ofAccount] = [addressLimit(address), signInLimit(email, address)];
      const person = await checkingPasswords(address, async () => {
        await countAttempt(database.queries, ofAddress);
        await countAttempt(database.queries, ofAccount);
        return whoFits(database.queries, email, password, whenceOf(c));
      });
      await takeBackAttempt(database.queries, ofAddress);
      const begin = async (queries: Queries) => {
        const current = await needUnchanged(queries, person);
        if (isAnyOn(current)) await needSecondStep(queries, c, current);
        await forgetAttempts(queries, ofAccount);
        await noteSignIn(queries, current, whenceOf(c));
        await startSession(c, queries, person);
      };
      await stepUp({ database }, { person, session: null }, () => database.queries.transaction(begin));
      return c.json(identityOf(person), 201);
    }),
    DELETE: operation(signOut, async (c) => {
      await database.queries.transaction((queries) => endSession(c, queries));
      return c.body(null, 204);
    }),
  });
}

const identityOf = ({ id, account, name, email }: Person): Identity => ({ user: id, account, name, username: email });

/** Another password while we looked at this one ended all sessions; this one would be one of them. Holds the person. */
async function needUnchanged(queries: Queries, { id, password }: Person): Promise<Person> {
  const current = await hold(queries, id);
  if (current.password !== password) throw new Problem('wrong-credentials');
  return current;
}

async function whoFits(queries: Queries, email: string, password: string, whence: Whence): Promise<Person> {
  const [person] = await queries
    .select()
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
  const fits = await passwordFits(password, person?.password);
  if (person && !fits) void noteFailure(queries, person, whence);
  if (!person || !fits) throw new Problem('wrong-credentials');
  return person;
}

/** Nobody waits for it: how long an answer takes would tell whether there is such an account. */
async function noteFailure(queries: Queries, person: Person, whence: Whence): Promise<void> {
  const note = async (queries: Queries) => noteFailedSignIn(queries, await hold(queries, person.id), whence);
  await queries.transaction(note).catch((error: unknown) => console.warn(`A failed sign-in was not noted: ${withoutValues(error)}`));
}
