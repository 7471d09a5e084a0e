import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsElement } from '../element/index.js';
import { adoptLate } from '../element/late-styles.js';
import { dialogStyles } from '../styles/dialog.styles.js';
import { dialog } from '../ui/dialog.js';
import { listFormat } from '../ui/formats.js';
import type { UiText } from '../ui/ui.messages.js';
import { leaveBundle, type LeaveText } from './leave.messages.js';

/** What is not saved, by the section it is in. */
export interface Unsaved {
  section: string;
  fields: readonly string[];
}

export type Answer = 'save' | 'discard' | 'stay';

/** What becomes of what was typed, before its section goes. */
export class LeaveQuestion {
  #asked?: { unsaved: readonly Unsaved[]; answer(answer: Answer): void } | undefined;

  constructor(private readonly host: SettingsElement) {
    adoptLate(host, [dialogStyles]);
    host.addController({ hostDisconnected: this.withdraw });
  }

  /** Nobody is there to answer any more, or there is nothing to ask about. */
  withdraw = (): void => this.#asked?.answer('stay');

  ask(unsaved: readonly Unsaved[]): Promise<Answer> {
    this.#asked?.answer('stay');
    return new Promise((resolve) => {
      this.#asked = { unsaved, answer: (answer) => this.#close(answer, resolve) };
      this.host.requestUpdate();
    });
  }

  render(texts: { for(bundle: typeof leaveBundle): LeaveText; locale: string }, ui: UiText): TemplateResult | typeof nothing {
    if (!this.#asked) return nothing;
    const { unsaved, answer } = this.#asked;
    const text = texts.for(leaveBundle);
    const list = listFormat(texts.locale, { type: 'conjunction' });
    return dialog({
      id: 'leave',
      title: text('title'),
      description: html`${unsaved.map(
        ({ section, fields }) => html`<span>${text('unsavedIn', { section, fields: list.format(fields) })}</span> `,
      )}`,
      actions: html`<button part="button quiet danger" type="button" data-align="start" @click=${() => answer('discard')}>
          ${ui('discard')}
        </button>
        <button part="button quiet cancel" type="button" @click=${() => answer('stay')}>${text('stay')}</button>
        <button part="button primary save" type="submit">${text('save')}</button>`,
      onSubmit: () => answer('save'),
      onClose: () => answer('stay'),
    });
  }

  #close(answer: Answer, resolve: (answer: Answer) => void): void {
    this.#asked = undefined;
    this.host.requestUpdate();
    resolve(answer);
  }
}
