import { eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Queries } from '../database/database.js';
import { people, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { credentialsSchema, passwordText } from './credentials.js';
import { announce } from '../people/objects.js';

/** Both are taken as they are typed; how long a new one may be is the policy's business. */
export const passwordChangeSchema = v.strictObject({
  currentPassword: credentialsSchema.entries.password,
  newPassword: passwordText,
  signOutOthers: v.boolean(),
});

export type PasswordChange = v.InferOutput<typeof passwordChangeSchema>;

export const wrongPassword = () => new Problem('invalid', { errors: [{ pointer: '/currentPassword', code: 'wrong-password' }] });

/** Refused when it is the same to the hash: what only looks different would be no change. */
export function needAnother({ currentPassword, newPassword }: PasswordChange): void {
  if (newPassword.normalize('NFKC') === currentPassword.normalize('NFKC'))
    throw new Problem('invalid', { errors: [{ pointer: '/newPassword', code: 'same-as-before' }] });
}

/** Of a person who is held. `checked`: the hash that the current password was compared with; of two changes at once one comes too late. */
export async function storePassword(queries: Queries, person: Person, checked: string, hash: string): Promise<void> {
  if (person.password !== checked) throw wrongPassword();
  await queries
    .update(people)
    .set({ password: hash, passwordChangedAt: sql`now()` })
    .where(eq(people.id, person.id));
  await announce(queries, person, 'password.changed', { group: 'password' });
}
