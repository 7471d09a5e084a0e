import { AdapterError, type Call, type Identity } from '../../contract/index.js';
import type { RecoveryCodes, TwoFactor, TwoFactorCapability, TwoFactorGroup } from '../../features/security/security.js';
import { noteActivity } from './activity.js';
import { forgetApp, setUpApp, useSetup } from './authenticator.js';
import { addressOf, masked, secondStepOf } from './channels.js';
import type { MemoryLine } from './line.js';
import { onceShown } from './once-shown.js';
import { newRecoveryCodes, recoveryTotal } from './recovery-codes.js';

/** In the order to show them. */
const methods: readonly string[] = ['totp', 'sms', 'email'];

type Since = Readonly<Record<string, string>>;

const refused = (reason: string) => new AdapterError('conflict', { reason, status: 409 });

/** Two-step verification as the reference backend has it. Codes of an authenticator app are really checked. */
export function memoryTwoFactor(line: MemoryLine): Required<TwoFactorGroup> {
  const { ask, backend } = line;
  const capability = () => (backend.capabilities['twoFactor'] || {}) as TwoFactorCapability;
  const bookOf = ({ user }: Identity) =>
    backend.keep<{ since: Since }>(`two-factor/${user}`, () => ({ since: backend.seed.twoFactor.since }));
  const missingFor = (who: Identity, method: string) => (method === 'sms' && !addressOf(backend, who, method) ? 'no-phone' : '');

  function read(who: Identity): TwoFactor {
    const { since } = bookOf(who);
    return {
      methods: methods.map((method) => {
        const address = addressOf(backend, who, method);
        const target = address && masked(address);
        return { method, isOn: method in since, target, since: since[method] ?? '', missing: missingFor(who, method) };
      }),
      recoveryLeft: secondStepOf(backend, who).recovery.size,
      recoveryTotal: Object.keys(since).length ? recoveryTotal : 0,
    };
  }

  function write(who: Identity, since: Since): void {
    bookOf(who).since = since;
    const step = secondStepOf(backend, who);
    step.methods = methods.filter((method) => method in since);
    if (!step.methods.length) step.recovery.clear();
    if (!('totp' in since)) forgetApp(backend, who);
    line.hint(who, 'twoFactor');
  }

  function renew(who: Identity): RecoveryCodes {
    const recoveryCodes = newRecoveryCodes();
    secondStepOf(backend, who).recovery = new Set(recoveryCodes);
    line.hint(who, 'twoFactor');
    return { recoveryCodes };
  }

  function mayChange(method: string): void {
    if (!methods.includes(method)) throw new AdapterError('not-found', { status: 404 });
    const { locked, readOnly } = capability();
    if (locked?.[method] || readOnly?.includes(method)) throw new AdapterError('forbidden', { status: 403 });
  }

  function turnOn(who: Identity, method: string, prove: () => void): RecoveryCodes {
    const { since } = bookOf(who);
    if (method in since && method !== 'totp') return {};
    if (missingFor(who, method)) throw refused('not-possible');
    prove();
    write(who, { ...since, [method]: new Date(backend.now()).toISOString() });
    noteActivity(line, who, 'two-factor-on', { detail: method });
    return Object.keys(since).length ? {} : renew(who);
  }

  function turnOff(who: Identity, method: string, call: Call): void {
    const { [method]: found, ...left } = bookOf(who).since;
    if (found === undefined) return;
    if (capability().required && !Object.keys(left).length) throw new AdapterError('forbidden', { status: 403 });
    line.needProof(who, call, 'two-factor');
    write(who, left);
    noteActivity(line, who, 'two-factor-off', { detail: method });
  }

  return {
    load: (call) => ask('twoFactor.load', call, (who) => ({ value: read(who) })),
    setUp: (call) =>
      ask('twoFactor.setUp', call, (who) => {
        mayChange('totp');
        return onceShown(backend, who, call.key, 'twoFactor.setUp', () => {
          line.needProof(who, call, 'two-factor');
          return setUpApp(backend, who, line.session);
        });
      }),
    turnOn: ({ method, code = '' }, call) =>
      ask('twoFactor.turnOn', call, async (who) => {
        mayChange(method);
        const use = method === 'totp' ? await useSetup(backend, who, line.session, code) : undefined;
        const prove = use ?? (() => line.needProof(who, call, 'two-factor'));
        return onceShown(backend, who, call.key, `twoFactor.turnOn ${method}`, () => turnOn(who, method, prove));
      }),
    turnOff: ({ method }, call) =>
      ask('twoFactor.turnOff', call, (who) => {
        mayChange(method);
        return backend.once(who, call.key, `twoFactor.turnOff ${method}`, () => turnOff(who, method, call));
      }),
    renewRecoveryCodes: (call) =>
      ask('twoFactor.renewRecoveryCodes', call, (who) =>
        onceShown(backend, who, call.key, 'twoFactor.renewRecoveryCodes', () => {
          if (!Object.keys(bookOf(who).since).length) throw refused('not-possible');
          line.needProof(who, call, 'two-factor');
          noteActivity(line, who, 'recovery-codes-made');
          return renew(who);
        }),
      ),
  };
}
