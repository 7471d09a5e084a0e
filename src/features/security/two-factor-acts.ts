import { ActController, emit, type SettingsElement } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { securityBundle } from './security.messages.js';
import type { RecoveryCodes, TwoFactor } from './security.js';
import { signIns } from './sign-ins.store.js';
import type { TwoFactorParts } from './two-factor-parts.js';
import { actOf, deeds, nameOf, newCodesAct, type Deed } from './two-factor-rows.js';
import { twoFactor, type TwoFactorStore } from './two-factor.store.js';

declare module '../../element/settings-events.js' {
  interface SettingsEvents {
    /** A method of two-step verification was turned on or replaced (`on`), or turned off. */
    'two-factor-changed': { method: string; on: boolean };
  }
}

export const verifyAct = 'verify:totp';
export const signOutAct = 'signOutOthers';

/** What a person does in the form, and what comes of it: secrets go to the parts that show them, and nowhere else. */
export class TwoFactorActs {
  readonly acts: ActController;
  /** A method, or `recovery`: done, while nobody knows yet what the backend has made of it. */
  settling: string | undefined;
  offersSignOut = false;
  /** The answer that turned the first method on was lost, and the recovery codes with it: nobody has seen them. */
  codesWereLost = false;
  /** For a screen reader. */
  news = '';
  #isOn: ReadonlyMap<string, boolean> = new Map();
  /** As each was when something was last done with it. */
  #before = new Map<string, boolean | undefined>();

  constructor(
    private readonly host: SettingsElement,
    private readonly parts: TwoFactorParts,
    private readonly session: () => Session,
  ) {
    this.acts = new ActController(host, 'twoFactor');
  }

  /** Another person, or another session. */
  forget(): void {
    this.acts.forget();
    this.#before.clear();
    this.settling = undefined;
    this.offersSignOut = this.codesWereLost = false;
    this.news = '';
  }

  /** What failed before is no news once another thing is tried. */
  begin(method: string): void {
    this.#before.set(method, this.#isOn.get(method));
    this.#forgetErrors(method);
  }

  #forgetErrors(method: string): void {
    for (const deed of deeds) this.acts.forget(actOf(deed, method));
  }

  /** What the backend holds now. A change that took effect did not fail, whatever became of its answer. */
  see({ methods, recoveryLeft }: TwoFactor): void {
    this.#isOn = new Map(methods.map(({ method, isOn }) => [method, isOn]));
    const isFirst = methods.filter(({ isOn }) => isOn).length === 1;
    for (const [method, before] of this.#before) {
      if (this.#isOn.get(method) === before) continue;
      const act = method === 'totp' ? verifyAct : actOf('turnOn', method);
      if (!before && isFirst && this.acts.error(act)) this.codesWereLost = true;
      this.#forgetErrors(method);
    }
    if (!recoveryLeft) this.codesWereLost = false;
  }

  async setUp(deed: Extract<Deed, 'setUp' | 'replace'>): Promise<void> {
    this.parts.closeSetup();
    const done = await this.acts.run(actOf(deed, 'totp'), async () => {
      await this.parts.prepareSetup();
      return this.#store.setUp();
    });
    this.acts.forget(verifyAct);
    if (done) this.parts.openSetup(done.result);
  }

  async verify(code: string): Promise<void> {
    const done = await this.acts.run(verifyAct, async () => {
      await this.parts.prepareCodes();
      return this.#store.turnOn('totp', code);
    });
    const error = this.acts.error(verifyAct);
    if (error) this.parts.refuseCode(error);
    if (!done) return;
    this.parts.closeSetup();
    this.#changed('totp', true, done.result);
  }

  async turnOn(method: string): Promise<void> {
    const done = await this.acts.run(actOf('turnOn', method), async () => {
      await this.parts.prepareCodes();
      return this.#store.turnOn(method);
    });
    if (done) this.#changed(method, true, done.result);
  }

  async turnOff(method: string): Promise<void> {
    const done = await this.acts.run(actOf('turnOff', method), () => this.#store.turnOff(method));
    if (done) this.#changed(method, false);
  }

  async renew(): Promise<void> {
    const done = await this.acts.run(newCodesAct, async () => {
      await this.parts.prepareCodes();
      return this.#store.renewRecoveryCodes();
    });
    if (!done) return;
    this.settling = 'recovery';
    this.codesWereLost = false;
    this.parts.openCodes(done.result.recoveryCodes ?? [], true);
  }

  async signOutOthers(): Promise<void> {
    const done = await this.acts.run(signOutAct, () => this.session().store(signIns).revokeOthers!());
    if (!done) return;
    this.closeOffer();
    this.news = this.#text('signedOutOthers');
  }

  closeOffer(): void {
    this.offersSignOut = false;
    this.acts.forget(signOutAct);
    this.host.requestUpdate();
  }

  #changed(method: string, on: boolean, { recoveryCodes = [] }: RecoveryCodes = {}): void {
    this.settling = method;
    this.news = this.#text(on ? 'turnedOn' : 'turnedOff', { method: nameOf(method, this.#text) });
    const session = this.session();
    this.offersSignOut = session.$capabilities.get()['sessions'] !== false && Boolean(session.store(signIns).revokeOthers);
    if (recoveryCodes.length) this.parts.openCodes(recoveryCodes, false);
    emit(this.host, 'two-factor-changed', { method, on });
    this.host.requestUpdate();
  }

  get #store(): TwoFactorStore {
    return this.session().store(twoFactor);
  }

  get #text() {
    return this.session().texts.for(securityBundle);
  }
}
