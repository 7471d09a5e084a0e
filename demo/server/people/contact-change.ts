import { and, eq, ne, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Profile } from '../../../src/features/profile/profile.js';
import type { Queries } from '../database/database.js';
import { people, type Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { Problem } from '../http/problems.js';
import { emailChanged, phoneChanged } from '../messages/texts.js';
import { maskedEmail, maskedPhone } from '../proofs/channels.js';
import { outdateProofs } from '../proofs/outdated.js';
import { needProof } from '../proofs/step-up.js';
import type { SignedIn } from '../sign-ins/sessions.js';
import { isOn, tellTwoFactor } from '../two-factor/two-factor.js';

export const takenEmail = () => new Problem('invalid', { errors: [{ pointer: '/email', code: 'taken' }] });

/** Where the person is reached is changed only with a code that went there. Of a person who is held. */
export async function proveContact(
  queries: Queries,
  c: Context<Env>,
  who: SignedIn,
  person: Person,
  { email, mobile }: Partial<Profile>,
): Promise<void> {
  if (email !== undefined && mobile !== undefined)
    throw new Problem('invalid', { errors: [{ pointer: '/mobile', code: 'one-at-a-time' }] });
  if (email !== undefined) await proveEmail(queries, c, who, person, email);
  if (mobile !== undefined) await proveMobile(queries, c, who, person, mobile);
}

/** Only who reads the mails of an address learns that somebody here has it; whoever is faster meets the database's own index. */
async function proveEmail(queries: Queries, c: Context<Env>, who: SignedIn, { id }: Person, email: string): Promise<void> {
  await needProof(queries, c, who, { purpose: 'email-change', target: email });
  const [other] = await queries
    .select({ id: people.id })
    .from(people)
    .where(and(eq(sql`lower(${people.email})`, email.toLowerCase()), ne(people.id, id)));
  if (other) throw takenEmail();
}

async function proveMobile(queries: Queries, c: Context<Env>, who: SignedIn, person: Person, mobile: string): Promise<void> {
  if (mobile) return needProof(queries, c, who, { purpose: 'phone-change', target: mobile });
  if (isOn(person, 'sms')) throw new Problem('in-use', { errors: [{ pointer: '/mobile', code: 'in-use' }] });
  return needProof(queries, c, who, { purpose: 'phone-removal' });
}

/** What goes with the change in the same transaction: a number whose code came back is verified, and two-step verification shows it. */
export const verifiedWith = ({ mobile }: Partial<Profile>): Partial<Person> =>
  mobile === undefined ? {} : { mobileVerified: mobile !== '' };

/** Codes go elsewhere from now on. Of a person who is held; `session`: that has changed it. */
export async function moveContact(queries: Queries, person: Person, session: string, { email, mobile }: Partial<Profile>): Promise<void> {
  if (email === undefined && mobile === undefined) return;
  await outdateProofs(queries, person, session);
  await tellTwoFactor(queries, person);
}

/** To the address that the person had before: whoever took it over must not be the only one who knows. */
export function writeToOwner({ messages }: Pick<Desk, 'messages'>, { name, email: to }: Person, { email, mobile }: Partial<Profile>): void {
  if (email !== undefined) messages.mail({ to, ...emailChanged(name, maskedEmail(email)) });
  if (mobile !== undefined) messages.mail({ to, ...phoneChanged(name, mobile && maskedPhone(mobile)) });
}
