import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SettingsElement } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { describedBy, field, noteId } from '../../ui/field.js';
import { icon } from '../../ui/icon.js';
import type { ProfileView } from './profile-view.js';
import type { TextField } from './text-field.js';
import { verifiedBundle } from './verified-field.messages.js';

export type VerifiedMember = 'email' | 'mobile';
export type Host = SettingsElement;
type Text = ReturnType<Session['texts']['for']>;

/** Text with a button; pressed, it is a field like any other that says what its change asks for. */
export class VerifiedField {
  #open = new Map<VerifiedMember, 'asked' | 'typed' | 'sent'>();

  /** `textField`: given, not imported, or it would be a chunk of its own in the first load. */
  constructor(
    private readonly host: Host,
    private readonly textField: typeof import('./text-field.js').textField,
  ) {}

  render(view: ProfileView, member: VerifiedMember, options: TextField): TemplateResult {
    const text: Text = view.texts.for(verifiedBundle);
    return this.#isOpen(view, member) ? this.#renderOpen(view, member, options, text) : this.#renderText(view, member, options, text);
  }

  #renderOpen(view: ProfileView, member: VerifiedMember, options: TextField, text: Text): TemplateResult {
    const { waiting } = view.fact(member) ?? {};
    const cancel = () => {
      this.#open.delete(member);
      this.host.requestUpdate();
      view.undo(member);
      void this.host.updateComplete.then(() => this.#buttonOf(view, member)?.focus());
    };
    return this.textField(view, member, {
      ...options,
      hint: [text(`modifyHint-${member}`), options.hint].filter(Boolean).join(' · '),
      ...(waiting === undefined
        ? { beside: html`<button part="button quiet" type="button" @click=${cancel}>${view.ui('cancel')}</button>` }
        : waiting === 'verification' && { note: unconfirmed(view, member, text) }),
    });
  }

  #renderText(view: ProfileView, member: VerifiedMember, options: TextField, text: Text): TemplateResult {
    const id = view.id(member);
    const note = view.note(member, options.show);
    return field({
      id,
      label: options.label,
      note,
      control: html`<input
          part="input"
          id=${id}
          readonly
          dir="ltr"
          .value=${options.shown ?? view.value[member]}
          placeholder=${view.ui('notSet')}
          aria-describedby=${ifDefined(describedBy(id, undefined, note))}
        /><button part="button" type="button" aria-label=${text(`modify-${member}`)} @click=${() => void this.#modify(member)}>
          ${text('modify')}
        </button>`,
    });
  }

  /** Saved, or taken back: it is text again. Not under the hands of somebody who has typed the old value anew. */
  #isOpen(view: ProfileView, member: VerifiedMember): boolean {
    const is = view.fact(member)?.is;
    const before = this.#open.get(member);
    if (is) this.#open.set(member, is === 'pending' ? 'sent' : 'typed');
    else if (before === 'sent' || (before === 'typed' && this.host.focused?.id !== view.id(member))) this.#open.delete(member);
    return this.#open.has(member);
  }

  #buttonOf(view: ProfileView, member: VerifiedMember): HTMLElement | null {
    return this.host.renderRoot.querySelector(`[id="${view.id(member)}"][readonly] + button`);
  }

  async #modify(member: VerifiedMember): Promise<void> {
    this.#open.set(member, 'asked');
    this.host.requestUpdate();
    await this.host.updateComplete;
    const input = this.host.renderRoot.querySelector<HTMLInputElement>(`input[name=${member}]`);
    input?.focus();
    input?.select();
  }
}

/** Accepted, and waiting for the person to show that the number is theirs. */
const unconfirmed = (view: ProfileView, member: VerifiedMember, text: Text) =>
  html`<p part="status" data-kind="pending" id=${noteId(view.id(member))}>
    ${icon('clock', 'small')}<span
      >${text('unconfirmed')} <button part="link" type="button" @click=${() => view.retry()}>${text('confirmNow')}</button> ·
      <button part="link" type="button" @click=${() => void view.takeBack(member)}>${text('takeBack')}</button></span
    >
  </p>`;
