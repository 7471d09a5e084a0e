import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadableAtom } from 'nanostores';
import { EveryMinute, KeepFocus, SettingsElement, Visit, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { dialogStyles } from '../../styles/dialog.styles.js';
import { formStyles } from '../../styles/form.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { emptiness } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { section, type Section } from '../../ui/section.js';
import { key, plus } from '../../ui/security-icons.js';
import { skeletonList } from '../../ui/skeleton.js';
import { uiBundle, type UiText } from '../../ui/ui.messages.js';
import { accessTokenManagerStyles } from './access-token-manager.styles.js';
import type { AccessToken, AccessTokensCapability } from './access-tokens.js';
import { accessTokensBundle } from './access-tokens.messages.js';
import { accessTokens, type AccessTokensStore } from './access-tokens.store.js';
import { newTokenForm } from './new-token-form.js';
import { shownSecret } from './secret-box.js';
import { TokenActs } from './token-acts.js';
import { tokenQuestion } from './token-questions.js';
import { tokenRow } from './token-row.js';
import { failureNote, type TokensText, type Words } from './token-words.js';

/**
 * Tokens for the person's own scripts: the one that is made for everybody, or several with names, as the backend has it. A token is shown
 * for a minute at most, and is nowhere else meanwhile.
 *
 * @tag access-token-manager
 * @fires {CustomEvent<{ act: string; id: string }>} access-token-changed - One was `created`, `rotated` (it has a new secret) or `removed`.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before anything is done; cancelable. Members: `create`, or `reveal`, `copy`, `rotate` and `remove` with `:<id>`.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - It was done.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - It was not done.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form section header heading description group list row label hint code actions badge body field control input select radio choice
 * status error footer button primary cancel quiet danger square link dialog title notice empty skeleton spinner count icon small
 * @cssprop --settings-font-code - The letters of a token.
 * @cssprop --settings-content-width - The longest measure of the list.
 * @states loading ready failed unavailable saving refused
 */
export class AccessTokenManager extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, listStyles, dialogStyles, accessTokenManagerStyles];

  #store?: AccessTokensStore;
  #text!: TokensText;
  #ui!: UiText;
  #visit = new Visit();
  #tokens = new TokenActs(
    this,
    () => this.#store!,
    () => this.#text,
  );

  constructor() {
    super();
    new EveryMinute(this);
    new KeepFocus(this);
  }

  protected override get shown(): Shown | undefined {
    const state = this.#store?.$accessTokens.get();
    return state?.phase === 'ready' ? { ...state, fields: this.#tokens.acts.fields } : state;
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(accessTokens));
    this.#text = session.texts.for(accessTokensBundle);
    this.#ui = session.texts.for(uiBundle);
    if (store.$accessTokens.get().phase === 'idle') void store.load();
    return [store.$accessTokens, session.shared.$scope, session.$needs, session.$capabilities];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#visit.isOther(this.current)) this.#tokens.forget();
    if (this.#isSignedOut) this.#tokens.secret.hide();
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#store?.$accessTokens.get();
    if (!this.current || !state) return nothing;
    const view: Section = {
      id: this.idOf('title'),
      title: this.#text(this.#isOne ? 'titleOne' : 'title'),
      description: this.#text(this.#isOne ? 'descriptionOne' : 'description'),
      action: state.phase === 'ready' ? this.#renderNew(state.value.items) : nothing,
      text: this.#text,
      ui: this.#ui,
      skeleton: skeletonList(1),
      isSignedOut: this.#isSignedOut,
      announced: this.#tokens.announced,
      layer: this.#renderQuestion(),
      onSignIn: this.askSignIn,
      onRetry: () => void this.#store!.load(),
    };
    return section(state, view, ({ value }) => this.#renderTokens(value.items));
  }

  /** In the header, or what there is to say instead of it. */
  #renderNew(items: readonly AccessToken[]): TemplateResult | typeof nothing {
    if (!this.#canMake || (!items.length && !this.#tokens.making)) return nothing;
    const { atMost = Infinity } = this.#capability;
    if (items.filter(({ replaced }) => !replaced).length >= atMost) {
      return html`<p part="hint">${this.#text('atMost', { count: atMost })}</p>`;
    }
    return this.#renderNewButton('button');
  }

  #renderNewButton(part: 'button' | 'button primary'): TemplateResult {
    const isOpen = Boolean(this.#tokens.making);
    return html`<button
      part=${part}
      type="button"
      aria-expanded=${isOpen}
      @click=${isOpen ? this.#tokens.closeForm : this.#tokens.openForm}
    >
      ${icon(plus, 'small')}${this.#text('create')}
    </button>`;
  }

  #renderTokens(items: readonly AccessToken[]): TemplateResult {
    const { notice, row } = shownSecret(this.#tokens, this.#words, this.idOf('secret'));
    const stray = this.#tokens.strayError(items);
    return html`${notice ?? nothing} ${stray ? failureNote(stray, this.#words) : nothing} ${this.#renderForm()}
    ${items.length ? this.#renderList(items, row) : this.#renderNone()}`;
  }

  #renderList(items: readonly AccessToken[], box?: TemplateResult): TemplateResult {
    const { acts, copying, secret, question } = this.#tokens;
    const view = {
      ...this.#words,
      acts,
      copying,
      can: this.#store!,
      id: (name: string) => this.idOf(name),
      shown: box && secret.about?.id,
      box,
      onReveal: (token: AccessToken) => void this.#tokens.reveal(token),
      onHide: secret.hide,
      onCopy: (token: AccessToken) => void this.#tokens.copy(token),
      onRotate: (token: AccessToken, event: Event) => question.ask({ act: 'rotate', token }, event),
      onRemove: (token: AccessToken, event: Event) => question.ask({ act: 'remove', token }, event),
    };
    return html`<ul part="group list">
      ${repeat(
        items,
        (token) => token.id,
        (token) => tokenRow(token, view),
      )}
    </ul>`;
  }

  #renderNone(): TemplateResult | typeof nothing {
    if (this.#tokens.making || this.#tokens.secret.about) return nothing;
    const [title, description] = this.#isOne
      ? [this.#text('noneOne'), this.#text('noneOneText')]
      : [this.#text('none'), this.#text('noneText')];
    return emptiness({ icon: key, title, description, action: this.#canMake ? this.#renderNewButton('button primary') : nothing });
  }

  #renderForm(): TemplateResult | typeof nothing {
    const { making, acts, typed, closeForm } = this.#tokens;
    if (!making) return nothing;
    return newTokenForm({
      ...this.#words,
      capability: this.#capability,
      isBusy: acts.isBusy('create'),
      problem: making.problem,
      length: making.nameLength,
      error: acts.error('create'),
      id: (name) => this.idOf(name),
      onInput: typed,
      onSubmit: this.#onSubmit,
      onCancel: closeForm,
    });
  }

  #renderQuestion(): TemplateResult | typeof nothing {
    const { question } = this.#tokens;
    if (!question.asked) return nothing;
    const { graces = [0] } = this.#capability;
    return tokenQuestion(question.asked, {
      ...this.#words,
      id: this.idOf('question'),
      graces,
      onYes: this.#onYes,
      onNo: question.close,
    });
  }

  get #words(): Words {
    return { text: this.#text, ui: this.#ui, locale: this.current!.texts.locale };
  }

  get #capability(): AccessTokensCapability {
    return this.current!.$capabilities.get()['accessTokens'] || {};
  }

  /** What is made by itself has no name. */
  get #isOne(): boolean {
    const { mode } = this.#capability;
    if (mode) return mode === 'one';
    const state = this.#store!.$accessTokens.get();
    return state.phase === 'ready' && state.value.items.length === 1 && !state.value.items[0]!.name;
  }

  get #canMake(): boolean {
    return !this.#isOne && Boolean(this.#store!.create);
  }

  get #isSignedOut(): boolean {
    return this.current?.$needs.get() === 'sign-in';
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#tokens.create(event.target as HTMLFormElement, this.#capability);
  };

  #onYes = (grace: number): void => {
    const { asked, close } = this.#tokens.question;
    close();
    void (asked!.act === 'rotate' ? this.#tokens.rotate(asked!.token, grace) : this.#tokens.remove(asked!.token));
  };
}
