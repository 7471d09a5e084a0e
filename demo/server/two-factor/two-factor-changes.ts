import type { RecoveryCodes } from '../../../src/features/security/security.js';
import type { Deed } from '../activity/notes.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import type { Mail } from '../messages/messages.js';
import { appReplaced, recoveryCodesRenewed, twoStepChanged } from '../messages/texts.js';
import { outdateProofs } from '../proofs/outdated.js';
import type { Secrets } from '../secrets/secrets.js';
import { isUsedCode, replaceRecoveryCodes } from './second-step.js';
import { pendingSecret, useNewApp } from './totp-setup.js';
import { isAnyOn, isOn, missingFor, tellTwoFactor, turnOff, turnOn, type Method } from './two-factor.js';

/** What a change works with. */
export interface Change {
  queries: Queries;
  secrets: Secrets;
  /** Who is held. */
  person: Person;
  session: string;
  /** Uses up the proof that came with the request, or asks for one. */
  prove(): Promise<void>;
  /** Into the log of the account. */
  note(deed: Deed): Promise<void>;
  /** Tells the person by mail, when all has ended well. */
  notify(content: Omit<Mail, 'to'>): void;
}

/** What is on stays as it is, and needs no proof to be so. */
export async function addMethod(change: Change, method: Exclude<Method, 'totp'>): Promise<RecoveryCodes> {
  const { person, prove } = change;
  if (isOn(person, method)) return {};
  if (missingFor(person, method)) throw new Problem('not-possible');
  await prove();
  return begin(change, method);
}

/** Setting up needed the proof; the code shows that the app has the secret. With an app in use, the new one takes its place. */
export async function addApp(change: Change, code: string): Promise<RecoveryCodes> {
  const { secrets, person, session } = change;
  const secret = pendingSecret(secrets, { person, session });
  if (secret) return begin(change, 'totp', useNewApp(secrets, person, secret, code));
  // Who clicks twice sends the code twice. Any other code is one of an app that was set up too long ago, and they must learn of it.
  if (isOn(person, 'totp') && (!code || isUsedCode(secrets, person, code))) return {};
  throw new Problem('not-set-up');
}

async function begin(
  { queries, secrets, person, session, note, notify }: Change,
  method: Method,
  values?: Partial<Person>,
): Promise<RecoveryCodes> {
  const recoveryCodes = await turnOn(queries, secrets, person, method, values);
  await outdateProofs(queries, person, session);
  await note({ what: 'two-factor-on', detail: method });
  notify(isOn(person, method) ? appReplaced(person.name) : twoStepChanged(person.name, method, true));
  return recoveryCodes ? { recoveryCodes } : {};
}

export async function removeMethod({ queries, person, session, prove, note, notify }: Change, method: Method): Promise<void> {
  if (!isOn(person, method)) return;
  await prove();
  await turnOff(queries, person, method);
  await outdateProofs(queries, person, session);
  await note({ what: 'two-factor-off', detail: method });
  notify(twoStepChanged(person.name, method, false));
}

export async function renewCodes({ queries, secrets, person, prove, note, notify }: Change): Promise<RecoveryCodes> {
  if (!isAnyOn(person)) throw new Problem('not-possible');
  await prove();
  const recoveryCodes = await replaceRecoveryCodes(queries, secrets, person);
  await tellTwoFactor(queries, person);
  await note({ what: 'recovery-codes-made' });
  notify(recoveryCodesRenewed(person.name));
  return { recoveryCodes };
}
