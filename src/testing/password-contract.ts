import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { PasswordChange } from '../features/password/password.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

export interface PasswordSamples {
  /** Missing: changing the password is not tested, for the suite has to know the one there is. */
  password?: {
    /** What the person signs in with now. */
    current(): string;
    /** Two that the backend accepts; the suite goes from one to the other. */
    accepted: readonly [string, string];
    /** A password that the backend refuses, and the code of why. */
    refused: { password: string; code: string };
    /** The suite has changed it. */
    changed(password: string): void;
  };
}

/** Changes the person's password, several times. */
export function checkPassword(check: Check, { password }: PasswordSamples): void {
  if (!password) return;
  const { current, accepted, refused, changed } = password;
  const next = () => accepted.find((one) => one !== current())!;
  const wrong = () => `${current()} not`;
  const change = (adapter: SettingsAdapter, parts: Partial<PasswordChange>, call: { key?: string; signal?: AbortSignal } = {}) =>
    adapter.password!.change(
      { currentPassword: current(), newPassword: next(), signOutOthers: false, ...parts },
      { key: newKey(), ...call },
    );
  /** Only whoever knows the password there is may change it, so a change shows which one it is. */
  const isStill = async (adapter: SettingsAdapter) => {
    const to = next();
    await change(adapter, { newPassword: to });
    changed(to);
  };

  check('changes the password, and the new one is needed from then on', async ({ adapter }) => {
    const before = current();
    const to = next();
    await change(adapter, { newPassword: to });
    changed(to);
    const { problem } = await refusal(change(adapter, { currentPassword: before, newPassword: next() }), 'invalid');
    assert(problem.fields?.['currentPassword']?.code === 'wrong-password', 'the former password to be wrong now');
    await isStill(adapter);
  });

  check('carries out the same key once, and keeps nothing of the passwords to do so', async ({ adapter }) => {
    const [before, to, key] = [current(), next(), newKey()];
    await change(adapter, { newPassword: to }, { key });
    changed(to);
    await change(adapter, { currentPassword: before, newPassword: to }, { key });
    await isStill(adapter);
  });

  check('refuses a wrong current password at its member and changes nothing', async ({ adapter }) => {
    const error = await refusal(change(adapter, { currentPassword: wrong() }), 'invalid');
    assert(error.problem.fields?.['currentPassword']?.code === 'wrong-password', '`wrong-password` at currentPassword');
    assert(!JSON.stringify([error.message, error.problem]).includes(wrong()), 'an error without the password in it');
    await isStill(adapter);
  });

  check('refuses a new password that breaks the rules, by the rule', async ({ adapter }) => {
    const { problem } = await refusal(change(adapter, { newPassword: refused.password }), 'invalid');
    const { code } = problem.fields?.['newPassword'] ?? {};
    assert(code === refused.code, `newPassword to be refused as ${refused.code}, not ${JSON.stringify(problem.fields)}`);
    await isStill(adapter);
  });

  check('changes nothing when it is given up before it is sent', async ({ adapter }) => {
    await refusal(change(adapter, {}, { signal: abortedSignal() }), 'aborted');
    await isStill(adapter);
  });
}
