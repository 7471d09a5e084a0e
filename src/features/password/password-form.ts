import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ReadableAtom } from 'nanostores';
import { emit, SavedFor, SettingsElement, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { formStyles } from '../../styles/form.styles.js';
import { CopyController } from '../../ui/copy.js';
import { sectionHeader } from '../../ui/row.js';
import { skeletonSection } from '../../ui/skeleton.js';
import { calendarDay } from '../../ui/times.js';
import { PasswordChanging } from './password-changing.js';
import { PasswordInputs, type PasswordName } from './password-inputs.js';
import { passwordFormStyles } from './password-form.styles.js';
import { FormOwner } from './form-owner.js';
import { passwordNotice } from './password-notice.js';
import { rulesOf } from './password-rules.js';
import { password, type PasswordStore } from './password.store.js';
import type { PasswordCapability, PasswordPolicy } from './password.js';
import { passwordSection, type PasswordView } from './password-section.js';
import { problemText, progressText, wordsOf, type PasswordWords } from './password-words.js';
import { SaidLater } from './said-later.js';
import { generatePassword } from './strong-password.js';

/**
 * Where a person changes their password: what it has to be is the backend's to say, and is told while they type. No password ever
 * reaches an attribute, an event or a store.
 *
 * @tag password-form
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before the change is sent; cancelable.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - The backend has made the change.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - The backend has refused it, or did not answer.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @fires {CustomEvent<{}>} password-changed - The backend has the new password.
 * @attr {boolean} light-dom - Without a shadow root, for third-party password managers; read once when first connected.
 * @parts form section header heading description group field label hint control input affix switch error status rules button primary
 * save quiet square link actions footer notice spinner skeleton icon small
 * @cssprop --settings-accent - Primary button, links, selection.
 * @cssprop --settings-control-width - The column of controls.
 * @cssprop --settings-content-width - The longest measure of the form.
 * @states loading ready unavailable dirty saving refused readonly
 */
export class PasswordForm extends SettingsElement {
  static override readonly canBeLight = true;
  static override styles: CSSResultGroup = [formStyles, passwordFormStyles];

  /** Asks for the new password once, where a host trusts its people to look at what they typed. */
  @property({ type: Boolean }) norepeat = false;

  #store?: PasswordStore;
  #words!: PasswordWords;
  #inputs = new PasswordInputs(this);
  #said = new SaidLater(this);
  #copy = new CopyController(this);
  #done = new SavedFor(this);
  #changing = new PasswordChanging(this, { inputs: this.#inputs, names: () => this.#names, policy: () => this.#policy });
  #signOutOthers = true;
  #isGenerated = false;
  /** Each round is a form of its own: that one leaves after a success is what makes a password manager offer to keep it. */
  #round = 0;
  #owner = new FormOwner(this, { session: () => this.current, onLeft: () => this.#empty(), onSignedOut: () => this.#inputs.wipe() });

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    this.#store = session.store(password);
    this.#words = wordsOf(session.texts);
    return [this.#store.$password, session.$identity, session.$needs, session.shared.$scope];
  }

  protected override get shown(): Shown | undefined {
    const state = this.#store?.$password.get();
    if (state?.phase !== 'ready') return state;
    const draft = this.unsaved.length ? { typed: { is: 'draft' } } : {};
    return { ...state, fields: { ...draft, ...this.#changing.fields } };
  }

  protected override get isReadOnly(): boolean {
    return this.#isLocked;
  }

  get #capability(): PasswordCapability {
    const state = this.#store?.$password.get();
    return state?.phase === 'ready' ? state.capability : {};
  }

  get #policy(): PasswordPolicy {
    return this.#capability.policy ?? {};
  }

  get #isLocked(): boolean {
    const { readOnly = [], locked = {} } = this.#capability;
    return readOnly.includes('newPassword') || 'newPassword' in locked;
  }

  get #names(): PasswordName[] {
    return ['current-password', 'new-password', ...(this.norepeat ? [] : (['repeat-password'] as const))];
  }

  override get unsaved(): readonly string[] {
    return this.#inputs.areTouched && !this.#changing.isBusy ? [this.#words.text('title')] : [];
  }

  /** Changes the password, as a press of the button does. */
  save(): Promise<void> {
    return this.#change();
  }

  /** Takes back what was typed. */
  reset(): void {
    this.#empty();
  }

  /** Focuses the first field. */
  override focus(options?: FocusOptions): void {
    this.#inputs.focus('current-password', options);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#store?.$password.get();
    if (!this.current || !state) return nothing;
    switch (state.phase) {
      case 'loading':
        return html`<div part="form" aria-busy="true">${skeletonSection(4)}</div>`;
      case 'unavailable':
        return html`<div part="form"><p part="hint">${this.#words.text('unavailable')}</p></div>`;
      case 'ready':
        return this.#renderReady(state.capability);
    }
  }

  #renderReady({ changedAt, endsSession = false }: PasswordCapability): TemplateResult {
    const { text, locale } = this.#words;
    const { isSignedOut, endedHere } = this.#owner;
    const isLocked = this.#isLocked;
    return html`<div part="form">
      <section part="section" aria-labelledby=${this.idOf('title')}>
        ${sectionHeader({
          id: this.idOf('title'),
          title: text('title'),
          ...(changedAt && { description: text('changedOn', { day: calendarDay(changedAt, locale) }) }),
        })}
        ${passwordNotice({
          words: this.#words,
          changing: this.#changing,
          isSignedOut,
          endedHere,
          isLocked,
          endsSession,
          go: (name) => this.#inputs.focus(name),
          onSignIn: this.askSignIn,
        })}
        ${isSignedOut || isLocked ? nothing : keyed(this.#round, passwordSection(this.#view()))}
        <p data-hidden role="status">${this.#said.said}</p>
      </section>
    </div>`;
  }

  #view(): PasswordView {
    return {
      words: this.#words,
      inputs: this.#inputs,
      copy: this.#copy,
      username: this.current!.$identity.get()?.username,
      policy: this.#policy,
      repeat: !this.norepeat,
      signOutOthers: this.#capability.signOutOthers ? this.#signOutOthers : undefined,
      isGenerated: this.#isGenerated,
      isBusy: this.#changing.isBusy,
      isDone: this.#done.members.has('password'),
      refused: this.#changing.refused('new-password'),
      idOf: (name) => this.idOf(name),
      error: (name) => this.#errorOf(name),
      onInput: this.#onInput,
      onLeave: (name) => this.#changing.leave(name),
      onSuggest: this.#onSuggest,
      onFlip: (checked) => void (this.#signOutOthers = checked),
      onSubmit: this.#onSubmit,
    };
  }

  #errorOf(name: PasswordName): string | undefined {
    const problem = this.#changing.problem(name);
    const word = problem && rulesOf(this.#policy, this.#inputs.value(name)).find(({ code }) => code === problem.code)?.word;
    return problem && problemText(this.#words, name, problem, word);
  }

  async #change(): Promise<void> {
    const store = this.#store;
    if (!store) return;
    const { endsSession = false, signOutOthers = false } = this.#capability;
    const isChanged = await this.#changing.run(() =>
      store.change({
        currentPassword: this.#inputs.value('current-password'),
        newPassword: this.#inputs.value('new-password'),
        signOutOthers: signOutOthers && this.#signOutOthers,
      }),
    );
    if (!isChanged) return;
    this.#empty();
    if (endsSession) this.#owner.noteEnd();
    this.#done.mark('password');
    this.#said.say(this.#words.text('changed'));
    this.renderRoot.querySelector<HTMLElement>('[part~="heading"]')?.focus({ preventScroll: true });
    emit(this, 'password-changed', {});
  }

  /** Nothing that was typed stays, nor what was said of it. */
  #empty(): void {
    this.#inputs.wipe();
    this.#round++;
    this.#changing.forget();
    this.#done.withdraw(['password']);
    this.#said.say('');
    this.#signOutOthers = true;
    this.#isGenerated = false;
    this.requestUpdate();
  }

  #onInput = (name: PasswordName): void => {
    this.#changing.typed(name);
    if (name === 'new-password') {
      this.#isGenerated = false;
      this.#said.afterTyping(() => {
        const value = this.#inputs.value('new-password');
        return progressText(this.#words, rulesOf(this.#policy, value), value);
      });
    }
    this.requestUpdate();
  };

  #onSuggest = (): void => {
    const suggestion = generatePassword(this.#policy);
    this.#copy.forget();
    if (suggestion) this.#inputs.fill(suggestion);
    this.#isGenerated = Boolean(suggestion);
    this.#said.say(this.#words.text(suggestion ? 'suggested' : 'notSuggested'));
    if (suggestion) this.#inputs.focus('new-password');
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#change();
  };
}
