import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AdapterError } from '../../contract/index.js';
import { adoptLate } from '../../element/late-styles.js';
import type { SettingsElement } from '../../element/index.js';
import type { Translate } from '../../locales/localizer.js';
import { copyButton, CopyController } from '../../ui/copy.js';
import { errorLine } from '../../ui/error-line.js';
import { textForCode, type UiText } from '../../ui/ui.messages.js';
import { qrCode } from './qr-code.js';
import type { TotpSetup } from './security.js';
import { totpSetupBundle, type totpSetupMessages } from './totp-setup.messages.js';
import { totpSetupStyles } from './totp-setup.styles.js';

type SetupText = Translate<typeof totpSetupMessages>;

export interface SetupTools {
  id: string;
  texts: { for(bundle: typeof totpSetupBundle): SetupText };
  ui: UiText;
  isBusy: boolean;
  /** Why the last code was not taken. */
  error: AdapterError | undefined;
  onVerify(code: string): void;
  /** The error was seen: another code is being typed. */
  onType(): void;
  onAgain(): void;
  onCancel(): void;
}

/** As long as the backend keeps a set-up; a secret is not shown for ever. */
const life = 10 * 60_000;

/** How an authenticator app gets its secret, and proves that it has it. The secret is gone when this is closed. */
export class TotpSetting {
  #setup?: TotpSetup;
  #problem?: (text: SetupText) => string;
  #isOld = false;
  #timer?: ReturnType<typeof setTimeout>;
  #copy: CopyController;

  constructor(private readonly host: SettingsElement) {
    this.#copy = new CopyController(host);
    adoptLate(host, [totpSetupStyles]);
  }

  get isOpen(): boolean {
    return this.#setup !== undefined || this.#isOld;
  }

  open(setup: TotpSetup): void {
    this.close();
    this.#copy.forget();
    this.#setup = setup;
    this.#timer = setTimeout(() => this.#expire(), life);
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.#input?.focus());
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#setup = this.#problem = undefined;
    this.#isOld = false;
    this.host.requestUpdate();
  }

  /** What the backend says to the code. */
  refuse({ code }: AdapterError): void {
    if (code === 'conflict' || code === 'gone') return this.#expire();
    this.#input?.select();
    this.#input?.focus();
  }

  #expire(): void {
    this.close();
    this.#isOld = true;
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('[data-again]')?.focus());
  }

  get #input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector('[part~="otp"]');
  }

  render(tools: SetupTools): TemplateResult | typeof nothing {
    const text = tools.texts.for(totpSetupBundle);
    if (this.#isOld) return this.#renderOld(tools, text);
    return this.#setup ? this.#renderSetup(tools, text, this.#setup) : nothing;
  }

  #renderOld({ ui, onAgain, onCancel }: SetupTools, text: SetupText): TemplateResult {
    return html`<div role="group" aria-label=${text('title')}>
      ${errorLine(text('old'))}
      <div part="actions">
        <button part="button" type="button" data-again @click=${onAgain}>${text('again')}</button>
        <button part="button quiet cancel" type="button" @click=${onCancel}>${ui('cancel')}</button>
      </div>
    </div>`;
  }

  #renderSetup(tools: SetupTools, text: SetupText, { secret, uri }: TotpSetup): TemplateResult {
    const digits = digitsOf(uri);
    const shown = secret.match(/.{1,4}/g)?.join(' ') ?? '';
    return html`<form
      data-kind="setup"
      aria-label=${text('title')}
      novalidate
      @submit=${(event: Event) => this.#onSubmit(event, tools, digits)}
    >
      ${qrCode(uri, text('picture'))}
      <div>
        <p>${text('scan')}</p>
        <p part="hint">${text('type')}</p>
        <p data-kind="secret">
          <span part="code">${shown}</span>
          ${copyButton({
            isCopied: this.#copy.isCopied('secret'),
            label: text('copy'),
            text: tools.ui,
            onCopy: () => void this.#copy.copy('secret', secret),
          })}
        </p>
        ${this.#copy.hasFailed('secret') ? html`<p part="error" role="alert"><span>${tools.ui('notCopied')}</span></p>` : nothing}
        <p><a part="link" href=${uri}>${text('open')}</a></p>
      </div>
      ${this.#renderCode(tools, text, digits)}
    </form>`;
  }

  #renderCode({ id, ui, isBusy, error, onType, onCancel }: SetupTools, text: SetupText, digits: number): TemplateResult {
    const problem = this.#problem?.(text) ?? (error && errorText(error, text, ui));
    return html`<div data-kind="code">
      <label part="label" for=${id}>${text('code', { count: digits })}</label>
      <div part="actions">
        <input
          part="input code otp"
          id=${id}
          name="code"
          inputmode="numeric"
          .autocomplete=${'one-time-code'}
          autocapitalize="off"
          spellcheck="false"
          dir="ltr"
          aria-invalid=${ifDefined(problem ? 'true' : undefined)}
          aria-describedby=${problem ? `${id}-error` : nothing}
          @input=${() => this.#onInput(onType)}
        />
        <button part="button primary" aria-busy=${isBusy}>${isBusy ? html`<span part="spinner"></span>` : nothing}${text('verify')}</button>
        <button part="button quiet cancel" type="button" @click=${onCancel}>${ui('cancel')}</button>
      </div>
      ${problem ? errorLine(problem, `${id}-error`) : nothing}
    </div>`;
  }

  #onInput(onType: () => void): void {
    this.#problem = undefined;
    onType();
    this.host.requestUpdate();
  }

  #onSubmit(event: Event, { isBusy, onVerify }: SetupTools, digits: number): void {
    event.preventDefault();
    if (isBusy) return;
    const code = this.#input!.value.replace(/\s/g, '');
    const isWhole = /^\d+$/.test(code) && code.length === digits;
    this.#problem = isWhole ? undefined : (text) => (code ? text('digits', { limit: digits }) : text('missing'));
    this.host.requestUpdate();
    if (isWhole) onVerify(code);
    else this.#input!.focus();
  }
}

/** Six, unless the address says otherwise. */
const digitsOf = (uri: string): number => Number(new URL(uri).searchParams.get('digits')) || 6;

function errorText({ code, problem: { fields, applied } }: AdapterError, text: SetupText, ui: UiText): string {
  const wrong = fields?.['code'];
  if (wrong?.attemptsLeft !== undefined) return text('wrongLeft', { count: wrong.attemptsLeft });
  if (wrong) return text('wrong');
  return text(applied === 'unknown' ? 'failedUnknown' : 'failed', { reason: textForCode(ui, '', code, 'unavailable') });
}
