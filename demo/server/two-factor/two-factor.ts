import { eq } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { TwoFactor, TwoFactorMethod } from '../../../src/features/security/security.js';
import type { Queries } from '../database/database.js';
import { people, recoveryCodes, type Person } from '../database/schema.js';
import { maskedTarget } from '../proofs/channels.js';
import type { Secrets } from '../secrets/secrets.js';
import { versionOf } from '../people/content-version.js';
import { announce } from '../people/objects.js';
import { recoveryTotal } from './recovery-codes.js';
import { forgetRecoveryCodes, replaceRecoveryCodes } from './second-step.js';

/** In the order to show them, the strongest first. */
export const methods = ['totp', 'sms', 'email'] as const;

export type Method = (typeof methods)[number];

export const isOn = ({ twoFactor }: Person, method: Method): boolean => Object.hasOwn(twoFactor, method);

export const isAnyOn = ({ twoFactor }: Person): boolean => Object.keys(twoFactor).length > 0;

/** A number that nobody has verified may be anybody's. */
const hasPhone = ({ mobile, mobileVerified }: Person) => mobile !== '' && mobileVerified;

/** Whether it can be turned on; otherwise why not. */
export const missingFor = (person: Person, method: Method): string => (method === 'sms' && !hasPhone(person) ? 'no-phone' : '');

export async function snapshotOfTwoFactor(queries: Queries, person: Person): Promise<Snapshot<TwoFactor>> {
  const value: TwoFactor = {
    methods: methods.map((method) => describe(person, method)),
    recoveryLeft: await queries.$count(recoveryCodes, eq(recoveryCodes.person, person.id)),
    recoveryTotal: isAnyOn(person) ? recoveryTotal : 0,
  };
  return { value, version: versionOf(value) };
}

const describe = (person: Person, method: Method): TwoFactorMethod => ({
  method,
  isOn: isOn(person, method),
  target: targetOf(person, method),
  since: person.twoFactor[method] ?? '',
  missing: missingFor(person, method),
});

/** Where its codes go or would go. */
function targetOf(person: Person, method: Method): string {
  const address = { totp: '', sms: hasPhone(person) ? person.mobile : '', email: person.email }[method];
  return maskedTarget(method, address) ?? '';
}

/** Of a person who is held. With the first method comes a set of recovery codes. `values`: what belongs to the method. */
export async function turnOn(
  queries: Queries,
  secrets: Secrets,
  person: Person,
  method: Method,
  values: Partial<Person> = {},
): Promise<string[] | undefined> {
  const twoFactor = { ...person.twoFactor, [method]: new Date().toISOString() };
  await queries
    .update(people)
    .set({ ...values, twoFactor })
    .where(eq(people.id, person.id));
  const codes = isAnyOn(person) ? undefined : await replaceRecoveryCodes(queries, secrets, person);
  await tellTwoFactor(queries, person);
  return codes;
}

/** Of a person who is held. With the last method the recovery codes go: they would open an account that has no second lock. */
export async function turnOff(queries: Queries, person: Person, method: Method): Promise<void> {
  const { [method]: _, ...twoFactor } = person.twoFactor;
  const values = method === 'totp' ? { totpSecret: null, totpStep: null } : {};
  await queries
    .update(people)
    .set({ ...values, twoFactor })
    .where(eq(people.id, person.id));
  if (Object.keys(twoFactor).length === 0) await forgetRecoveryCodes(queries, person);
  await tellTwoFactor(queries, person);
}

/** How many recovery codes are left is part of it, so whoever uses one up tells this too. */
export const tellTwoFactor = (queries: Queries, person: Person): Promise<unknown> =>
  announce(queries, person, 'two-factor.updated', { group: 'twoFactor' });
