import { eq } from 'drizzle-orm';
import type { TotpSetup } from '../../../src/features/security/security.js';
import type { Queries } from '../database/database.js';
import { people, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import type { Secrets } from '../secrets/secrets.js';
import { readable, totpPlace } from './second-step.js';
import { newTotpSecret, totpStep as stepOf, totpUri } from './totp.js';

/** Whose set-up it is: another sign-in of the same person can neither see nor finish it. */
interface Who {
  person: Person;
  session: string;
}

/** What waits, sealed, for the first code of the app. */
interface Pending {
  secret: string;
  session: string;
  /** Milliseconds since 1970. */
  at: number;
}

const validFor = 10 * 60 * 1_000;

/** Where it belongs, so that it cannot be opened as a secret that is in use. */
export const setupPlace = ({ id }: Pick<Person, 'id'>): string => `people/${id}/totp-setup`;

/** A new secret in the place of one that was not finished. */
export async function startTotpSetup(queries: Queries, secrets: Secrets, { person, session }: Who): Promise<TotpSetup> {
  const secret = newTotpSecret();
  const pending: Pending = { secret, session, at: Date.now() };
  const totpSetup = secrets.seal(JSON.stringify(pending), setupPlace(person));
  await queries.update(people).set({ totpSetup }).where(eq(people.id, person.id));
  return { secret, uri: totpUri(secret, person.email) };
}

/** The secret that this sign-in has set up and may still finish. */
export function pendingSecret(secrets: Secrets, { person, session }: Who): string | undefined {
  const text = person.totpSetup && readable(secrets, person.totpSetup, setupPlace(person));
  const pending = text ? (JSON.parse(text) as Pending) : undefined;
  return pending?.session === session && Date.now() - pending.at < validFor ? pending.secret : undefined;
}

/** Of a person who is held. The code that has shown that the app works is used up: it signs nobody in. */
export function useNewApp(secrets: Secrets, person: Person, secret: string, code: string): Partial<Person> {
  const totpStep = stepOf(secret, code);
  if (totpStep === undefined) throw new Problem('invalid', { errors: [{ pointer: '/code', code: code ? 'wrong-code' : 'required' }] });
  return { totpSecret: secrets.seal(secret, totpPlace(person)), totpStep, totpSetup: null };
}
