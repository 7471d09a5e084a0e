import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import { KeepFocus, Question, SettingsElement, Visit, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { badge } from '../../ui/row.js';
import { section, type Section } from '../../ui/section.js';
import { skeletonList } from '../../ui/skeleton.js';
import { uiBundle, type UiText } from '../../ui/ui.messages.js';
import { securityBundle } from './security.messages.js';
import type { TwoFactor, TwoFactorCapability } from './security.js';
import { signOutAct, TwoFactorActs, verifyAct } from './two-factor-acts.js';
import { twoFactorFormStyles } from './two-factor-form.styles.js';
import { TwoFactorParts } from './two-factor-parts.js';
import { signOutOffer, twoFactorQuestion } from './two-factor-questions.js';
import { lockOf, methodRow, recoveryRow } from './two-factor-rows.js';
import type { Deed, MethodsView, SecurityText } from './two-factor-rows.js';
import { twoFactor, type TwoFactorStore } from './two-factor.store.js';

/**
 * Two-step verification: an authenticator app, text messages, email, and recovery codes. Every change asks for a code first; the provider
 * shows where.
 *
 * @tag two-factor-form
 * @fires {CustomEvent<{ method: string; on: boolean }>} two-factor-changed - A method was turned on, replaced or turned off.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before a change; cancelable. Members are such as `turnOn:sms`, `setUp:totp`, `verify:totp`, `newCodes`, `signOutOthers`.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - It was made.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - It was not made.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form section header heading title description group list row label hint actions badge body footer error status notice button
 * primary cancel quiet danger square link input code otp choice checkbox dialog empty skeleton spinner icon small
 * @cssprop --settings-warning - "2 of 16 left".
 * @cssprop --settings-content-width - The longest measure of the list.
 * @states loading ready failed unavailable saving refused readonly
 */
export class TwoFactorForm extends SettingsElement {
  static override styles: CSSResultGroup = twoFactorFormStyles;

  #store?: TwoFactorStore;
  #text!: SecurityText;
  #ui!: UiText;
  #question = new Question<'newCodes' | { turnOff: string }>(this);
  #parts = new TwoFactorParts(this);
  #acts = new TwoFactorActs(this, this.#parts, () => this.current!);
  #visit = new Visit();

  constructor() {
    super();
    new KeepFocus(this);
  }

  get #state() {
    return this.#store?.$twoFactor.get();
  }

  protected override get shown(): Shown | undefined {
    const state = this.#state;
    return state?.phase === 'ready' ? { ...state, fields: this.#acts.acts.fields } : state;
  }

  protected override get isReadOnly(): boolean {
    const state = this.#state;
    return state?.phase === 'ready' && state.value.methods.every(({ method }) => lockOf(method, this.#capability, this.#ui));
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(twoFactor));
    this.#text = session.texts.for(securityBundle);
    this.#ui = session.texts.for(uiBundle);
    if (store.$twoFactor.get().phase === 'idle') void store.load();
    return [store.$twoFactor, session.$capabilities, session.shared.$scope, session.$needs];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#visit.isOther(this.current)) this.#forget();
    const state = this.#state;
    if (state?.phase !== 'ready') return;
    if (state.fresh || state.error) this.#acts.settling = undefined;
    this.#parts.see(state.value);
    this.#acts.see(state.value);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Secrets are not kept for an element that is gone; one that is moved is back by then.
    queueMicrotask(() => this.isConnected || this.#parts.close());
  }

  /** Another person, or another session. */
  #forget(): void {
    this.#acts.forget();
    this.#parts.close();
    this.#question.close();
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!this.current || !state) return nothing;
    const view: Section = {
      id: this.idOf('title'),
      title: html`${this.#text('twoFactor')} ${this.#renderMark(state.phase === 'ready' ? state.value : undefined)}`,
      description: this.#text('twoFactorHint'),
      text: this.#text,
      ui: this.#ui,
      skeleton: skeletonList(4),
      isSignedOut: this.current.$needs.get() === 'sign-in',
      announced: this.#acts.news,
      layer: html`${this.#renderQuestion()} ${this.#parts.renderCodes({ id: this.idOf('codes'), session: this.current, ui: this.#ui })}`,
      onSignIn: this.askSignIn,
      onRetry: () => this.#store!.retry(),
    };
    return section(state, view, ({ value }) => html`${this.#renderMethods(value)} ${this.#renderOffer()}`);
  }

  /** Its place is kept until it is known: a line that gets its first badge is set anew. */
  #renderMark(value: TwoFactor | undefined): TemplateResult {
    if (!value) return html`<span part="badge" data-kind="waiting" aria-hidden="true">${this.#text('off')}</span>`;
    return isOn(value) ? badge(this.#text('on'), 'success', 'check') : badge(this.#text('off'));
  }

  #renderMethods(value: TwoFactor): TemplateResult {
    const view = this.#view(value);
    const setup = this.#parts.renderSetup({
      id: this.idOf('app-code'),
      texts: this.current!.texts,
      ui: this.#ui,
      isBusy: this.#acts.acts.isBusy(verifyAct),
      error: this.#acts.acts.error(verifyAct),
      onVerify: (code) => void this.#acts.verify(code),
      onType: () => this.#acts.acts.forget(verifyAct),
      onAgain: () => void this.#acts.setUp('setUp'),
      onCancel: () => this.#parts.closeSetup(),
    });
    return html`<ul part="group list">
      ${value.methods.map((method) => methodRow(method, view, method.method === 'totp' ? setup : nothing))}
      ${isOn(value) && this.#store!.canRenew ? recoveryRow(view) : nothing}
    </ul>`;
  }

  #renderOffer(): TemplateResult | typeof nothing {
    if (!this.#acts.offersSignOut || this.#parts.showsCodes) return nothing;
    return signOutOffer({
      isBusy: this.#acts.acts.isBusy(signOutAct),
      error: this.#acts.acts.error(signOutAct),
      text: this.#text,
      ui: this.#ui,
      onYes: () => void this.#acts.signOutOthers(),
      onNo: () => this.#acts.closeOffer(),
    });
  }

  #renderQuestion(): TemplateResult | typeof nothing {
    const { asked, close } = this.#question;
    const acts = this.#acts;
    if (!asked) return nothing;
    const [words, act] =
      asked === 'newCodes' ? (['renew', () => acts.renew()] as const) : (['lastOff', () => acts.turnOff(asked.turnOff)] as const);
    const onYes = () => (close(), void act());
    return twoFactorQuestion(words, { id: this.idOf('question'), text: this.#text, onYes, onNo: close });
  }

  get #capability(): TwoFactorCapability {
    return this.current!.$capabilities.get()['twoFactor'] || {};
  }

  #view(value: TwoFactor): MethodsView {
    return {
      value,
      capability: this.#capability,
      canSetUp: this.#store!.canSetUp,
      acts: this.#acts.acts,
      settling: this.#acts.settling,
      codesWereLost: this.#acts.codesWereLost,
      text: this.#text,
      ui: this.#ui,
      locale: this.current!.texts.locale,
      id: (name) => this.idOf(name),
      onDeed: (deed, method, event) => this.#onDeed(deed, method, event, value),
      onNewCodes: (event) => (value.recoveryLeft ? this.#question.ask('newCodes', event) : void this.#acts.renew()),
    };
  }

  #onDeed(deed: Deed, method: string, event: Event, { methods }: TwoFactor): void {
    const acts = this.#acts;
    acts.begin(method);
    if (deed === 'setUp' || deed === 'replace') void acts.setUp(deed);
    else if (deed === 'turnOn') void acts.turnOn(method);
    else if (methods.filter((one) => one.isOn).length > 1) void acts.turnOff(method);
    else this.#question.ask({ turnOff: method }, event);
  }
}

const isOn = ({ methods }: TwoFactor): boolean => methods.some((method) => method.isOn);
