import { nothing, type TemplateResult } from 'lit';
import { AdapterError, loadModule } from '../../contract/index.js';
import type { SettingsElement } from '../../element/index.js';
import type { CodesTools, RecoveryCodesDialog } from './recovery-codes.js';
import type { TotpSetup, TwoFactor } from './security.js';
import type { SetupTools, TotpSetting } from './totp-setup.js';

/** What comes on demand. Tests let it fail. */
export const twoFactorChunks = {
  loadSetup: () => loadModule(() => import('./totp-setup.js')),
  loadCodes: () => loadModule(() => import('./recovery-codes.js')),
};

const sinceOf = ({ methods }: TwoFactor) => methods.find(({ method }) => method === 'totp')?.since;

/** What of two-step verification is rarely seen, and full of secrets: each is loaded when it is first needed. */
export class TwoFactorParts {
  #setting?: TotpSetting;
  #codes?: RecoveryCodesDialog;
  /** When the app in use was set up, as it was known when this set-up began. */
  #since?: string | undefined;
  #seen?: TwoFactor;

  constructor(private readonly host: SettingsElement) {}

  get showsCodes(): boolean {
    return Boolean(this.#codes?.isOpen);
  }

  /** Before a secret is asked for that could not be shown. Rejects with an `AdapterError`. */
  async prepareSetup(): Promise<void> {
    this.#setting ??= new (await twoFactorChunks.loadSetup().catch(notLoaded)).TotpSetting(this.host);
  }

  async prepareCodes(): Promise<void> {
    this.#codes ??= new (await twoFactorChunks.loadCodes().catch(notLoaded)).RecoveryCodesDialog(this.host);
  }

  /** What the backend holds now: whoever sees that the app is in use, by whatever answer, is done with setting it up. */
  see(value: TwoFactor): void {
    this.#seen = value;
    if (this.#setting?.isOpen && sinceOf(value) !== this.#since) this.#setting.close();
  }

  openSetup(setup: TotpSetup): void {
    if (!this.host.isConnected) return;
    this.#since = this.#seen && sinceOf(this.#seen);
    this.#setting!.open(setup);
  }

  refuseCode(error: AdapterError): void {
    this.#setting!.refuse(error);
  }

  closeSetup(): void {
    this.#setting?.close();
  }

  openCodes(codes: readonly string[], isRenewed: boolean): void {
    if (this.host.isConnected) this.#codes!.open(codes, isRenewed);
  }

  close(): void {
    this.#setting?.close();
    this.#codes?.close();
  }

  renderSetup(tools: SetupTools): TemplateResult | typeof nothing {
    return this.#setting?.render(tools) ?? nothing;
  }

  renderCodes(tools: CodesTools): TemplateResult | typeof nothing {
    return this.#codes?.render(tools) ?? nothing;
  }
}

function notLoaded(): never {
  throw new AdapterError('unavailable', { reason: 'not-loaded' });
}
