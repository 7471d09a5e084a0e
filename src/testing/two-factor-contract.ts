import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { RecoveryCodes, TwoFactor } from '../features/security/security.js';
import { proven, secretCall, type ProofSamples } from './proof.js';
import { abortedSignal, assert, refusal, type Check } from './suite.js';

const read = async ({ twoFactor }: SettingsAdapter): Promise<TwoFactor> => (await twoFactor!.load({})).value;
const isOn = async (adapter: SettingsAdapter, method: string) =>
  (await read(adapter)).methods.some((one) => one.method === method && one.isOn);

/** Two-step verification has to be off for the person when a test begins, and is off when it ends. */
export function checkTwoFactor(check: Check, { readCode, appCode }: ProofSamples): void {
  check('lists the methods of two-step verification, each once', async ({ adapter }) => {
    const { methods, recoveryLeft, recoveryTotal } = await read(adapter);
    assert(methods.length > 0, 'at least one method');
    assert(new Set(methods.map(({ method }) => method)).size === methods.length, 'every method once');
    assert(
      methods.every(({ isOn, since }) => !isOn || !Number.isNaN(Date.parse(since))),
      'the time since when a method is on',
    );
    assert(recoveryLeft <= recoveryTotal, 'no more recovery codes than a set has');
    await refusal(adapter.twoFactor!.load({ signal: abortedSignal() }), 'aborted');
  });

  check('refuses a method that it does not have', async ({ adapter }) => {
    await refusal(adapter.twoFactor!.turnOn({ method: 'pigeon' }, secretCall()), 'not-found', 'unsupported', 'invalid');
  });

  check('does not turn on an app that was not set up', async ({ adapter }) => {
    const { methods } = await read(adapter);
    if (!methods.some(({ method }) => method === 'totp')) return;
    await refusal(adapter.twoFactor!.turnOn({ method: 'totp', code: '123456' }, secretCall()), 'conflict');
    assert(!(await isOn(adapter, 'totp')), 'the app to stay off');
  });

  if (!readCode) return;

  /** Uses up one recovery code. */
  async function end(adapter: SettingsAdapter, method: string, recovery: string): Promise<void> {
    await proven(adapter, (call) => adapter.twoFactor!.turnOff({ method }, call), { recovery });
    const { recoveryTotal } = await read(adapter);
    assert(!(await isOn(adapter, method)), `${method} to be off`);
    assert(recoveryTotal === 0, 'recovery codes to go with the last method');
  }

  check('turns a method on with a proof and off with another, and shows recovery codes once', async ({ adapter }) => {
    const group = adapter.twoFactor!;
    const { recoveryCodes = [] } = await proven(adapter, (call) => group.turnOn({ method: 'email' }, call), { readCode });
    assert(await isOn(adapter, 'email'), 'the email to be on');
    const { recoveryLeft, recoveryTotal } = await read(adapter);
    assert(recoveryLeft === recoveryCodes.length && recoveryTotal === recoveryLeft, 'every code to be left');
    assert(new Set(recoveryCodes).size === recoveryCodes.length && recoveryCodes.length >= 8, 'recovery codes, each different');
    const renewed = await proven(adapter, (call) => group.renewRecoveryCodes!(call), { recovery: recoveryCodes[0]! });
    const codes = renewed.recoveryCodes ?? [];
    assert(codes.length === recoveryTotal && !codes.some((code) => recoveryCodes.includes(code)), 'a whole set of new codes');
    assert((await read(adapter)).recoveryLeft === recoveryTotal, 'the used code to be of the former set');
    const again = await group.turnOn({ method: 'email' }, secretCall());
    assert(again.recoveryCodes === undefined, 'no codes for a method that is on already');
    await end(adapter, 'email', codes[0]!);
  });

  if (!appCode) return;

  check('sets up an authenticator app, and believes it only by its code', async ({ adapter }) => {
    const group = adapter.twoFactor!;
    const { secret, uri } = await proven(adapter, (call) => group.setUp!(call), { readCode });
    assert(new URL(uri).searchParams.get('secret') === secret, 'the secret to be in the address');
    assert(!(await isOn(adapter, 'totp')), 'nothing to be on yet');
    const right = await appCode(uri);
    const wrong = String((Number(right) + 1) % 10 ** right.length).padStart(right.length, '0');
    const { problem } = await refusal(group.turnOn({ method: 'totp', code: wrong }, secretCall()), 'invalid');
    assert(problem.fields?.['code']?.code === 'wrong-code', 'the code to be refused as wrong-code');
    const { recoveryCodes = [] } = await group.turnOn({ method: 'totp', code: right }, secretCall());
    assert(await isOn(adapter, 'totp'), 'the app to be on');
    const again = await group.turnOn({ method: 'totp', code: right }, secretCall()).catch((): RecoveryCodes => ({}));
    assert(again.recoveryCodes === undefined, 'the same code to have no second effect');
    await end(adapter, 'totp', recoveryCodes[0]!);
  });
}
