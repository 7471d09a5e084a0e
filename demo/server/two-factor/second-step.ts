import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { people, recoveryCodes, type Person } from '../database/schema.js';
import type { Secrets } from '../secrets/secrets.js';
import { newRecoveryCodes, plainRecoveryCode } from './recovery-codes.js';
import { totpStep } from './totp.js';

/** To which row a sealed secret belongs: it opens nowhere else. */
export const totpPlace = ({ id }: Pick<Person, 'id'>): string => `people/${id}/totp`;

/**
 * Whether it is a code of the person's authenticator app that was not used yet. A code counts once, and so do those before it:
 * of two requests with the same one, the database lets one through.
 */
export async function verifyTotp(queries: Queries, secrets: Secrets, person: Person, code: string): Promise<boolean> {
  const secret = person.totpSecret && readable(secrets, person.totpSecret, totpPlace(person));
  const step = secret ? totpStep(secret, code) : undefined;
  if (!person.totpSecret || step === undefined) return false;
  const unused = or(isNull(people.totpStep), lt(people.totpStep, step));
  // The secret is asked for again: while we looked, another app may have taken this one's place.
  const stillThis = and(eq(people.id, person.id), eq(people.totpSecret, person.totpSecret));
  const taken = await queries.update(people).set({ totpStep: step }).where(and(stillThis, unused)).returning({ id: people.id });
  return taken.length === 1;
}

/** Whether it is the very code that was taken last. Of no other code this says anything, so nobody can try codes out with it. */
export function isUsedCode(secrets: Secrets, person: Person, code: string): boolean {
  const secret = person.totpSecret && readable(secrets, person.totpSecret, totpPlace(person));
  return Boolean(secret) && totpStep(secret!, code) === person.totpStep;
}

/** Whether it is one of the person's recovery codes; it is none any more. */
export async function useRecoveryCode(queries: Queries, secrets: Secrets, person: Pick<Person, 'id'>, code: string): Promise<boolean> {
  const used = await queries
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.person, person.id), eq(recoveryCodes.hash, hashOf(secrets, person, code))))
    .returning({ hash: recoveryCodes.hash });
  return used.length === 1;
}

/** A new set in the place of the former. They can never be read again: only their hashes are kept. */
export async function replaceRecoveryCodes(queries: Queries, secrets: Secrets, person: Pick<Person, 'id'>): Promise<string[]> {
  const codes = newRecoveryCodes();
  await forgetRecoveryCodes(queries, person);
  await queries.insert(recoveryCodes).values(codes.map((code) => ({ person: person.id, hash: hashOf(secrets, person, code) })));
  return codes;
}

export const forgetRecoveryCodes = (queries: Queries, { id }: Pick<Person, 'id'>): Promise<unknown> =>
  queries.delete(recoveryCodes).where(eq(recoveryCodes.person, id));

/** With the server's key: 38 bits alone would be guessed in hours by whoever has stolen the table. */
const hashOf = (secrets: Secrets, { id }: Pick<Person, 'id'>, code: string): string =>
  secrets.hmac(`recovery-code\n${id}\n${plainRecoveryCode(code)}`);

/** Undefined when the server has another key than when it was sealed: the person has other ways, and whoever runs the server is told. */
export function readable(secrets: Secrets, sealed: string, place: string): string | undefined {
  try {
    return secrets.open(sealed, place);
  } catch {
    console.warn(`What is sealed at ${place} cannot be opened: the server's key is another one.`);
    return undefined;
  }
}
