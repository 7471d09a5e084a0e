import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ReadableAtom } from 'nanostores';
import { SettingsElement, type Shown } from '../element/index.js';
import type { ProvingState } from '../session/proving-state.js';
import type { Proving } from '../session/proving.js';
import { provings, type Provings } from '../session/provings.js';
import type { Session } from '../session/session.js';
import { dialogStyles } from '../styles/dialog.styles.js';
import { formStyles } from '../styles/form.styles.js';
import { dialog } from '../ui/dialog.js';
import { uiBundle, type UiText } from '../ui/ui.messages.js';
import { challengeBundle, type ChallengeText } from './challenge-dialog.messages.js';
import { challengeDialogStyles } from './challenge-dialog.styles.js';
import { choices, codeField, deadNote, description, more, problemNote, title, waitId, type ChallengeView } from './challenge-views.js';
import { plainCode } from './plain-code.js';

/**
 * Asks for the one-time code that the backend wants before it does what the person asked for. A `settings-provider` renders it by
 * itself; a host without one puts it into the page once, with the `session`.
 *
 * @tag challenge-dialog
 * @attr {boolean} light-dom - Without a shadow root, for third-party password managers; read once when first connected.
 * @parts dialog title description body field label control input code otp error hint count choice radio button primary cancel quiet link
 * actions spinner icon small
 * @cssprop --settings-accent - Primary button, links, selection.
 * @states ready saving
 */
export class ChallengeDialog extends SettingsElement {
  static override readonly canBeLight = true;
  static override styles: CSSResultGroup = [formStyles, dialogStyles, challengeDialogStyles];

  #store?: Provings;
  #text!: ChallengeText;
  #ui!: UiText;
  /** Whose answers the fields below belong to. */
  #shown?: Proving;
  #chosen = '';
  #own?: 'empty' | 'length' | undefined;
  #before?: ProvingState | undefined;
  #said = '';

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    this.#store?.release(this);
    const store = (this.#store = session.store(provings));
    this.#text = session.texts.for(challengeBundle);
    this.#ui = session.texts.for(uiBundle);
    store.claim(this);
    return [store.$open, store.$shownBy, session.$needs];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#store?.release(this);
    });
  }

  protected override get shown(): Shown {
    const is = this.#state?.is;
    const isBusy = is === 'sending' || is === 'verifying';
    return { phase: 'ready', fields: isBusy ? { code: { is: 'pending', waiting: 'sending' } } : {} };
  }

  /** Undefined: nothing is asked, or somebody else shows it. */
  get #open(): { proving: Proving; state: ProvingState } | undefined {
    return this.#store?.claim(this) ? this.#store.$open.get() : undefined;
  }

  get #state(): ProvingState | undefined {
    return this.#open?.state;
  }

  override render(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!this.current || !open) return nothing;
    const { proving, state } = open;
    if (proving !== this.#shown) [this.#shown, this.#own, this.#before] = [proving, undefined, undefined];
    const channels = state.channels;
    if (!channels.includes(this.#chosen) || state.step !== this.#before?.step) this.#chosen = channels[0] ?? '';
    const view = this.#view(proving, state);
    const isBusy = state.is === 'sending' || state.is === 'verifying';
    return dialog({
      id: this.idOf('challenge'),
      title: title(view),
      description: description(view),
      body: html`${this.#renderBody(view)}
        <p data-hidden role="status">${this.#said}</p>`,
      actions: html`<button part="button quiet cancel" type="button" @click=${() => proving.cancel()}>
          ${this.#ui(state.dead && !state.dead.canSend ? 'close' : 'cancel')}
        </button>
        ${
          state.dead && !state.dead.canSend
            ? nothing
            : html`<button
                part="button primary"
                type="submit"
                aria-busy=${ifDefined(isBusy ? 'true' : undefined)}
                aria-describedby=${ifDefined(state.dead && state.resendIn ? waitId(view) : undefined)}
              >
                ${isBusy ? html`<span part="spinner"></span>` : nothing}${this.#text(this.#verb(state))}
              </button>`
        }`,
      onSubmit: () => this.#onSubmit(proving, state),
      onClose: () => proving.cancel(),
    });
  }

  #renderBody(view: ChallengeView): TemplateResult {
    const { is, channels, expiresIn } = view.state;
    if (is === 'dead') return html`${deadNote(view)}${problemNote(view)}`;
    if (is === 'code' || is === 'verifying' || (is === 'sending' && expiresIn))
      return html`${codeField(view)} ${problemNote(view)} ${more(view)}`;
    return html`${channels.length > 1 ? choices(view) : nothing} ${problemNote(view)}`;
  }

  #verb({ is, channels, channel, expiresIn }: ProvingState): Parameters<ChallengeText>[0] {
    const isSent = (by = '') => by !== 'totp' && by !== 'recovery';
    if (is === 'dead') return isSent(channel) ? 'sendAnother' : 'tryAnother';
    if (is === 'verifying') return 'verifying';
    if (is === 'code' || (is === 'sending' && expiresIn)) return 'verify';
    if (is === 'sending') return 'sending';
    return isSent(channels.length > 1 ? this.#chosen : channels[0]) ? 'send' : 'go';
  }

  #view(proving: Proving, state: ProvingState): ChallengeView {
    return {
      state,
      text: this.#text,
      ui: this.#ui,
      locale: this.current!.texts.locale,
      chosen: this.#chosen,
      own: this.#own,
      id: (name) => this.idOf(name),
      onChoose: (channel) => {
        this.#chosen = channel;
        this.requestUpdate();
      },
      onType: () => {
        this.#own = undefined;
        this.requestUpdate();
        proving.typed();
      },
      onResend: () => proving.resend(),
      onAnother: () => proving.another(),
    };
  }

  #onSubmit(proving: Proving, state: ProvingState): void {
    if (state.is === 'dead') return proving.resend();
    if (state.is === 'choose') return proving.choose(state.channels.length > 1 ? this.#chosen : (state.channels[0] ?? ''));
    const input = this.#input;
    if (state.is !== 'code' || !input) return;
    const code = plainCode(input.value, state.channel === 'recovery');
    const isWhole = state.channel === 'recovery' || state.length === undefined || code.length === state.length;
    this.#own = !code ? 'empty' : isWhole ? undefined : 'length';
    if (this.#own) {
      this.requestUpdate();
      input.focus();
    } else proving.verify(code);
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[name="code"]');
  }

  protected override updated(): void {
    const state = this.#state;
    // Whose sign-in has ended cannot answer for it any more; under the next one it is asked anew.
    if (state && state.purpose !== 'sign-in' && this.current!.$needs.get() === 'sign-in') return this.#open!.proving.cancel();
    const before = this.#before;
    this.#before = state;
    if (!state) {
      this.#said = '';
      this.#shown = undefined;
      return;
    }
    const input = this.#input;
    if (before && state.sent > before.sent) {
      if (input) input.value = '';
      this.#own = undefined;
      this.#say(before.channel === state.channel && before.sent > 0 ? 'saidAgain' : 'saidSent', state);
    }
    if (before?.is === state.is && before.purpose === state.purpose) return;
    this.#moveFocus(state, input);
  }

  /** A code that is typed into the app's own window is on nobody's way. */
  #say(key: 'saidAgain' | 'saidSent', { channel }: ProvingState): void {
    this.#said = channel === 'totp' || channel === 'recovery' ? '' : this.#text(key);
    queueMicrotask(() => this.requestUpdate());
  }

  /** What the person looked at has made room for something else. */
  #moveFocus({ is, problem }: ProvingState, input: HTMLInputElement | null): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    if (is === 'code') {
      if (this.focused !== input) input?.focus();
      if (problem?.code === 'wrong-code') input?.select();
    } else if (is === 'choose') (find('[part~="radio"]:checked') ?? find('[part~="primary"]'))?.focus();
    else if (is === 'dead') (find('[part~="primary"]') ?? find('[part~="cancel"]'))?.focus();
  }
}
