import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadableAtom } from 'nanostores';
import { ActController, emit, EveryMinute, KeepFocus, Question, SettingsElement, Visit, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { dialogStyles } from '../../styles/dialog.styles.js';
import { formStyles } from '../../styles/form.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { emptiness } from '../../ui/empty.js';
import { section, type Section } from '../../ui/section.js';
import { monitor } from '../../ui/security-icons.js';
import { skeletonList } from '../../ui/skeleton.js';
import { uiBundle, type UiText } from '../../ui/ui.messages.js';
import type { SignIn } from './security.js';
import { sessionListStyles } from './session-list.styles.js';
import { deedButton, deedError, deedQuestion, type Deed } from './sign-in-questions.js';
import { nameOf, revokeAct, signInRow, type SignInsText } from './sign-in-row.js';
import { signInsBundle } from './sign-ins.messages.js';
import { signIns, type SignInsStore } from './sign-ins.store.js';
import { steadyRows, type Steady } from './steady-rows.js';

declare module '../../element/settings-events.js' {
  interface SettingsEvents {
    'session-revoked': { count: number };
  }
}

/**
 * Where the person is signed in: browser, system, place and last activity of each, and the way to end them.
 *
 * @tag session-list
 * @fires {CustomEvent<{ count: number }>} session-revoked - So many other sign-ins were ended.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before any is ended; cancelable. Members: `revoke:<id>`, `revoke-others`, `leave`.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - It was ended.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - It was not ended.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form section header heading description group list row label hint actions badge body status error footer button primary cancel
 * quiet danger dialog title notice empty skeleton spinner icon small
 * @cssprop --settings-danger - "Sign out the others".
 * @cssprop --settings-content-width - The longest measure of the list.
 * @states loading ready failed unavailable saving refused
 */
export class SessionList extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, listStyles, dialogStyles, sessionListStyles];

  #store?: SignInsStore;
  #text!: SignInsText;
  #ui!: UiText;
  #acts = new ActController(this, 'sessions');
  #question = new Question<Deed>(this);
  #visit = new Visit();
  #rows: Steady<SignIn>[] = [];
  #isPointed = false;
  #announced = '';

  constructor() {
    super();
    new EveryMinute(this);
    new KeepFocus(this);
  }

  protected override get shown(): Shown | undefined {
    const state = this.#store?.$signIns.get();
    return state?.phase === 'ready' ? { ...state, fields: this.#acts.fields } : state;
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(signIns));
    this.#text = session.texts.for(signInsBundle);
    this.#ui = session.texts.for(uiBundle);
    if (store.$signIns.get().phase === 'idle') void store.load();
    return [store.$signIns, session.shared.$scope, session.$needs];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#visit.isOther(this.current)) this.#forget();
    const state = this.#store?.$signIns.get();
    if (state?.phase !== 'ready') return;
    const thisOneFirst = [...state.value.items].sort((one, other) => Number(other.current) - Number(one.current));
    const isFocused = Boolean(this.hasUpdated && this.focused?.closest('[part~="row"]'));
    this.#rows = steadyRows(this.#rows, thisOneFirst, { places: this.#isPointed || isFocused, gone: this.#isPointed });
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#store?.$signIns.get();
    if (!this.current || !state) return nothing;
    const view: Section = {
      id: this.idOf('title'),
      title: this.#text('title'),
      description: this.#text('description'),
      action: state.phase === 'ready' ? this.#renderOthers() : nothing,
      text: this.#text,
      ui: this.#ui,
      skeleton: skeletonList(3),
      isSignedOut: this.current.$needs.get() === 'sign-in',
      announced: this.#announced,
      layer: this.#renderQuestion(),
      onSignIn: this.askSignIn,
      onRetry: () => void this.#store!.load(),
    };
    return section(state, view, () => (this.#rows.length ? this.#renderList() : this.#renderNone()));
  }

  #renderNone(): TemplateResult {
    return emptiness({ icon: monitor, title: this.#text('none'), description: this.#text('noneText') });
  }

  #renderOthers(): TemplateResult | typeof nothing {
    const count = this.#count;
    if (!this.#store!.revokeOthers || count < 1) return nothing;
    return deedButton('revoke-others', { ...this.#view, isBusy: this.#acts.isBusy('revoke-others'), onAsk: this.#onAsk('revoke-others') });
  }

  #renderList(): TemplateResult {
    const view = {
      ...this.#view,
      locale: this.current!.texts.locale,
      acts: this.#acts,
      hasTwin: (signIn: SignIn) => this.#rows.some((other) => other.id !== signIn.id && isAlike(other, signIn)),
      id: (name: string) => this.idOf(name),
      onRevoke: (signIn: SignIn) => void this.#revoke(signIn),
    };
    return html`${deedError(this.#acts.error('revoke-others'), this.#view)}
      <ul part="group list" @pointerenter=${this.#onPointer} @pointerleave=${this.#onPointer}>
        ${repeat(
          this.#rows,
          ({ id }) => id,
          (signIn) => signInRow(signIn, view),
        )}
      </ul>
      ${this.#renderLeave()}`;
  }

  #renderLeave(): TemplateResult | typeof nothing {
    if (!this.#this) return nothing;
    const isBusy = this.#acts.isBusy('leave');
    return html`${deedError(this.#acts.error('leave'), this.#view)}
      <div part="footer">
        <p part="hint">${this.#count ? nothing : this.#text('onlyThis')}</p>
        ${deedButton('leave', { ...this.#view, isBusy, onAsk: this.#onAsk('leave') })}
      </div>`;
  }

  #renderQuestion(): TemplateResult | typeof nothing {
    const { asked, close } = this.#question;
    return asked ? deedQuestion(asked, this.#view, this.idOf('question'), this.#onYes, close) : nothing;
  }

  get #view() {
    return { text: this.#text, ui: this.#ui, count: this.#count };
  }

  get #this(): SignIn | undefined {
    return this.#rows.find(({ current }) => current);
  }

  get #count(): number {
    return this.#rows.filter(({ current, gone }) => !current && !gone).length;
  }

  async #revoke(signIn: SignIn): Promise<void> {
    const done = await this.#acts.run(revokeAct(signIn.id), () => this.#store!.revoke(signIn.id));
    if (done) this.#tell(this.#text('announced', { name: nameOf(signIn, this.#text) }), 1);
  }

  async #revokeOthers(): Promise<void> {
    const count = this.#count;
    const done = await this.#acts.run('revoke-others', () => this.#store!.revokeOthers!());
    if (done) this.#tell(this.#text('othersAnnounced', { count }), count);
  }

  async #leave(): Promise<void> {
    const { id } = this.#this!;
    await this.#acts.run('leave', () => this.#store!.leave(id));
  }

  #tell(announced: string, count: number): void {
    this.#announced = announced;
    this.requestUpdate();
    emit(this, 'session-revoked', { count });
  }

  /** Another person, or another session. */
  #forget(): void {
    this.#acts.forget();
    this.#question.close();
    this.#rows = [];
    this.#announced = '';
  }

  #onAsk = (deed: Deed) => (event: Event) => this.#question.ask(deed, event);

  #onYes = (): void => {
    const deed = this.#question.asked;
    this.#question.close();
    void (deed === 'leave' ? this.#leave() : this.#revokeOthers());
  };

  /** A finger leaves with every touch. */
  #onPointer = ({ type }: PointerEvent): void => {
    this.#isPointed = type === 'pointerenter';
    this.requestUpdate();
  };
}

/** What a person tells sign-ins apart by. */
const isAlike = (one: SignIn, other: SignIn): boolean =>
  one.browser === other.browser && one.system === other.system && one.place === other.place && one.address === other.address;
