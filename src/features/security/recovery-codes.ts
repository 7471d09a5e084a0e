import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { adoptLate } from '../../element/late-styles.js';
import type { SettingsElement } from '../../element/index.js';
import type { Translate } from '../../locales/localizer.js';
import type { Session } from '../../session/session.js';
import { copyButton, CopyController } from '../../ui/copy.js';
import { dialog } from '../../ui/dialog.js';
import { errorLine } from '../../ui/error-line.js';
import { handOut } from '../../ui/hand-out.js';
import { icon } from '../../ui/icon.js';
import { download } from '../../ui/security-icons.js';
import { calendarDay } from '../../ui/times.js';
import type { UiText } from '../../ui/ui.messages.js';
import { printCodes } from './codes-on-paper.js';
import { recoveryCodesBundle, type recoveryCodesMessages } from './recovery-codes.messages.js';
import { recoveryCodesStyles } from './recovery-codes.styles.js';

type CodesText = Translate<typeof recoveryCodesMessages>;

interface Shown {
  codes: readonly string[];
  isRenewed: boolean;
}

export interface CodesTools {
  id: string;
  session: Session;
  ui: UiText;
}

/** Shows recovery codes once. Closed without a word that they are kept, it asks once; then they are nowhere any more. */
export class RecoveryCodesDialog {
  #shown?: Shown;
  #isKept = false;
  #asks = false;
  #copy: CopyController;

  constructor(private readonly host: SettingsElement) {
    this.#copy = new CopyController(host);
    adoptLate(host, [recoveryCodesStyles]);
  }

  get isOpen(): boolean {
    return this.#shown !== undefined;
  }

  /** `isRenewed`: they took the place of others. */
  open(codes: readonly string[], isRenewed: boolean): void {
    this.#shown = { codes, isRenewed };
    this.#isKept = this.#asks = false;
    this.#copy.forget();
    this.host.requestUpdate();
  }

  close = (): void => {
    this.#shown = undefined;
    this.host.requestUpdate();
  };

  render({ id, session, ui }: CodesTools): TemplateResult | typeof nothing {
    const shown = this.#shown;
    if (!shown) return nothing;
    const text = session.texts.for(recoveryCodesBundle);
    return dialog({
      id,
      title: text('title'),
      description: text(shown.isRenewed ? 'renewed' : 'first'),
      body: html`<ol part="code" data-kind="codes" dir="ltr" aria-label=${text('list')}>
          ${shown.codes.map((code) => html`<li>${code}</li>`)}
        </ol>
        ${this.#renderTools(shown.codes, session, text, ui)} ${this.#renderKept(id, text)}`,
      actions: html`${
          this.#asks
            ? html`<button part="button quiet danger" type="button" data-align="start" @click=${this.close}>${text('closeAnyway')}</button>`
            : nothing
        }<button part="button primary">${text('done')}</button>`,
      onSubmit: () => (this.#isKept ? this.close() : this.#ask()),
      onClose: () => (this.#isKept || this.#asks ? this.close() : this.#ask()),
    });
  }

  #renderTools(codes: readonly string[], session: Session, text: CodesText, ui: UiText): TemplateResult {
    const content = () => `${this.#headline(session, text)}\n\n${codes.join('\n')}\n`;
    return html`<div part="actions">
        <button part="button" type="button" @click=${() => handOut(text('fileName'), new Blob([content()], { type: 'text/plain' }))}>
          ${icon(download, 'small')}${text('download')}
        </button>
        ${copyButton({
          isCopied: this.#copy.isCopied('codes'),
          label: text('copy'),
          wide: true,
          text: ui,
          onCopy: () => void this.#copy.copy('codes', codes.join('\n')),
        })}
        <button part="button" type="button" @click=${(event: Event) => this.#print(event, codes, session, text)}>${text('print')}</button>
      </div>
      ${this.#copy.hasFailed('codes') ? errorLine(ui('notCopied')) : nothing}`;
  }

  #renderKept(id: string, text: CodesText): TemplateResult {
    const isAsked = this.#asks && !this.#isKept;
    return html`<div>
      <label part="choice"
        ><input
          part="checkbox"
          type="checkbox"
          name="kept"
          .checked=${this.#isKept}
          aria-invalid=${ifDefined(isAsked ? 'true' : undefined)}
          aria-describedby=${isAsked ? `${id}-kept` : nothing}
          @change=${this.#onKept}
        /><span>${text('kept')}</span></label
      >
      ${isAsked ? errorLine(text('notKept'), `${id}-kept`) : nothing}
    </div>`;
  }

  #headline({ $identity, texts }: Session, text: CodesText): string {
    const identity = $identity.get();
    const person = identity?.username ?? identity?.name;
    const day = calendarDay(Date.now(), texts.locale);
    return person ? text('fileTitle', { person, day }) : text('fileTitleNobody', { day });
  }

  #print({ currentTarget }: Event, codes: readonly string[], session: Session, text: CodesText): void {
    const place = (currentTarget as Element).closest('dialog')!;
    printCodes(place, { title: this.#headline(session, text), codes, language: session.texts.locale, direction: session.texts.direction });
  }

  #onKept = (event: Event): void => {
    this.#isKept = (event.target as HTMLInputElement).checked;
    this.host.requestUpdate();
  };

  #ask(): void {
    this.#asks = true;
    this.host.requestUpdate();
    this.host.renderRoot.querySelector<HTMLElement>('[name="kept"]')?.focus();
  }
}
