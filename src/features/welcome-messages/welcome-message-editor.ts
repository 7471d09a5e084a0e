import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadableAtom } from 'nanostores';
import { KeepFocus, SettingsElement, Visit, type Shown } from '../../element/index.js';
import { LatePart } from '../../element/late-part.js';
import type { Session } from '../../session/session.js';
import { formStyles } from '../../styles/form.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { emptiness } from '../../ui/empty.js';
import { errorLine } from '../../ui/error-line.js';
import { icon } from '../../ui/icon.js';
import { lockOf } from '../../ui/lock.js';
import { section } from '../../ui/section.js';
import { chat, plus } from '../../ui/security-icons.js';
import { skeletonList } from '../../ui/skeleton.js';
import { textForCode, uiBundle, type UiText } from '../../ui/ui.messages.js';
import { WelcomeActs, swapOf } from './list/welcome-acts.js';
import { clashOf, refusedOf } from './list/welcome-facts.js';
import { asResource, shownOf } from './list/welcome-list-state.js';
import { welcomeRow, type RowView } from './list/welcome-row.js';
import type { WelcomeText } from './list/welcome-words.js';
import { welcomeChunks, WelcomeWriting } from './list/welcome-writing.js';
import { welcomeMessageEditorStyles } from './welcome-message-editor.styles.js';
import type { Channels, WelcomeMessagesCapability } from './welcome-messages.js';
import { welcomeMessagesBundle } from './welcome-messages.messages.js';
import { welcomeMessages, type WelcomeItem, type WelcomeMessagesStore } from './welcome-messages.store.js';

/**
 * The person's own welcome messages: listed, switched on and off, written and deleted. While one is on it is not changed, and of those that
 * are on no two serve the same number. The form, with the customer's phone beside it, loads when it is wanted.
 *
 * @tag welcome-message-editor
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before anything is changed; cancelable. Members: those that were written, such as `name`, or `switch`, `swap` and `remove` with `:<id>`.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - It was changed. A deletion is carried out when it cannot be taken back any more.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - It was not changed.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form section header heading description actions group list row label badge hint count switch status error button primary quiet
 * danger square link notice conflict choice radio empty skeleton spinner toast body icon small field control input textarea select checkbox
 * segments chip preview bubble progress save-bar save cancel tabs tab affix avatar
 * @cssprop --settings-content-width - The longest measure of the list is four thirds of it.
 * @states loading ready failed unavailable dirty saving pending refused conflict readonly
 */
export class WelcomeMessageEditor extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, listStyles, welcomeMessageEditorStyles];

  #store?: WelcomeMessagesStore;
  #text!: WelcomeText;
  #ui!: UiText;
  #visit = new Visit();
  #writing = new WelcomeWriting(this);
  #attention = new LatePart(this, async () => (await welcomeChunks.loadAttention()).welcomeAttention(this));
  #acts = new WelcomeActs(
    this,
    () => this.#store!,
    () => this.#text,
  );

  constructor() {
    super();
    new KeepFocus(this);
  }

  /** For parts on demand. @internal */
  get shownSession(): Session {
    return this.current!;
  }

  /** For parts on demand. @internal */
  partId(name: string): string {
    return this.idOf(name);
  }

  /** The list waits for the numbers that it names; those that do not come are counted. */
  get #state(): ReturnType<WelcomeMessagesStore['$messages']['get']> | undefined {
    const state = this.#store?.$messages.get();
    const isWaiting = ['idle', 'loading'].includes(this.#store?.$channels.get().phase ?? '');
    return state?.phase === 'ready' && isWaiting ? { ...state, phase: 'loading' } : state;
  }

  protected override get shown(): Shown | undefined {
    return this.#state && shownOf(this.#state, { ...this.#acts.direct.fields, ...this.#writing.fields });
  }

  protected override get isReadOnly(): boolean {
    return Boolean(this.current && this.#lock('contents') && this.#lock('enabled'));
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(welcomeMessages));
    this.#text = session.texts.for(welcomeMessagesBundle);
    this.#ui = session.texts.for(uiBundle);
    if (store.$messages.get().phase === 'idle') void store.load();
    return [store.$messages, store.$channels, session.shared.$scope, session.$needs, session.$capabilities];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#visit.isOther(this.current)) this.#forget();
    this.#acts.saved.see(this.shown);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!this.current || !state) return nothing;
    const items = state.rows.filter(({ state: is }) => is !== 'removing');
    return section(
      asResource(state),
      {
        id: this.idOf('title'),
        title: this.#text('title'),
        description: this.#text('description'),
        action: state.phase === 'ready' && items.length ? this.#renderAdd(items.length) : nothing,
        text: this.#text,
        ui: this.#ui,
        skeleton: skeletonList(3),
        isSignedOut: this.current.$needs.get() === 'sign-in',
        keeps: true,
        announced: this.#acts.announced,
        layer: html`${this.#writing.render()}${this.#acts.toast.render(this.#ui)}`,
        onSignIn: this.askSignIn,
        onRetry: this.#again,
      },
      () => html`${this.#renderTroubles(items)}${items.length ? this.#renderList(items) : this.#renderNone()}`,
    );
  }

  #renderAdd(count: number): TemplateResult | typeof nothing {
    if (this.#lock('contents')) return nothing;
    const { atMost = Infinity } = this.#capability;
    if (count >= atMost) return html`<p part="hint">${this.#text('atMost', { count: atMost })}</p>`;
    return html`<button part="button primary" type="button" id=${this.idOf('add')} @click=${() => this.#writing.open(undefined)}>
      ${icon(plus, 'small')}${this.#text('add')}
    </button>`;
  }

  #renderNone(): TemplateResult {
    return emptiness({ icon: chat, title: this.#text('none'), description: this.#text('noneText'), action: this.#renderAdd(0) });
  }

  /** Above the list: what did not load, what was refused, what clashes and what waits. */
  #renderTroubles(items: readonly WelcomeItem[]): TemplateResult {
    const { error } = this.#store!.$messages.get();
    const again = this.#writing.late.again ?? this.#attention.again;
    const line = (words: string, onAgain: () => void) =>
      errorLine(html`${words} <button part="link" type="button" @click=${onAgain}>${this.#ui('tryAgain')}</button>`);
    const old = error && this.#text('old', { reason: textForCode(this.#ui, '', error.code, 'unavailable') });
    return html`${old ? line(old, this.#again) : nothing} ${again ? line(this.#text('notLoaded'), again) : nothing}
    ${this.#renderAttention(items)}`;
  }

  #renderAttention(items: readonly WelcomeItem[]): TemplateResult | typeof nothing {
    // The form says itself what became of what is written in it.
    const touched = items.filter((item) => item.state && !this.#writing.isAbout(item));
    // Something may stand in its way, too.
    if (touched.length || items.some(({ row }) => this.#acts.isAsked(row.id))) this.#attention.want();
    if (!touched.length) return nothing;
    return this.#attention.part?.render({ ...this.#view(items), store: this.#store!, items: touched, onRetry: this.#again }) ?? nothing;
  }

  #renderList(items: readonly WelcomeItem[]): TemplateResult {
    const view = this.#view(items);
    this.#acts.see(items, view.isOn);
    const reason = this.#lock('contents') ?? (view.whyLocked ? this.#text('whyLocked') : undefined);
    return html`<ul part="group list" aria-label=${this.#text('title')}>
        ${repeat(
          items,
          ({ row }) => row.id,
          (item) => welcomeRow(item, view),
        )}
      </ul>
      ${reason ? html`<p part="hint" id=${this.idOf('locked')}>${icon('lock', 'small')}${reason}</p>` : nothing}`;
  }

  #view(items: readonly WelcomeItem[]): RowView {
    const store = this.#store!;
    const { direct, saved, isAsked } = this.#acts;
    const isOn = (item: WelcomeItem) => {
      const held = store.held(item.row.id);
      return refusedOf(item, held) === 'switch' ? held!.enabled : item.row.enabled;
    };
    const view: RowView = {
      text: this.#text,
      ui: this.#ui,
      locale: this.current!.texts.locale,
      items,
      channels: this.#channels,
      canEdit: !this.#lock('contents'),
      canSwitch: !this.#lock('enabled'),
      canSwap: Boolean(store.swap),
      whyLocked: items.some(isOn) ? this.idOf('locked') : '',
      id: (name) => this.idOf(name),
      held: store.held,
      isOn,
      isAsked,
      isSaved: (id) => saved.members.has(id),
      isSwapping: (id) => direct.isBusy(swapOf(id)),
      swapError: (id) => direct.error(swapOf(id)),
      onSwitch: (item, on) => (on && clashOf(item.row, items, isOn) ? this.#acts.ask(item) : void this.#acts.switch(item, on)),
      onSwap: (item) => (void this.#acts.swap(item), this.#focusOn(`switch-${item.row.id}`)),
      onLeave: (item) => (this.#acts.leave(item), this.#focusOn(`switch-${item.row.id}`)),
      onEdit: (item) => this.#writing.open(item),
      onRemove: (item) => this.#onRemove(item, items),
      noteOf: (item, id) => this.#attention.part?.noteOf(item, id, view),
    };
    return view;
  }

  get #channels(): Channels | undefined {
    const state = this.#store!.$channels.get();
    return state.phase === 'ready' ? state.value : undefined;
  }

  get #capability(): WelcomeMessagesCapability {
    return this.current?.$capabilities.get()['welcomeMessages'] || {};
  }

  /** Why it cannot be changed here, in words. */
  #lock(member: 'contents' | 'enabled'): string | undefined {
    return lockOf(member, this.#capability, Boolean(this.current!.adapter.welcomeMessages), this.#ui);
  }

  #forget(): void {
    this.#acts.forget();
    this.#writing.late.forget();
    this.#attention.forget();
  }

  #onRemove(item: WelcomeItem, items: readonly WelcomeItem[]): void {
    const at = items.indexOf(item);
    const next = items[at + 1] ?? items[at - 1];
    if (!this.#acts.remove(item)) return;
    this.#writing.leave(item);
    this.#focusOn(next ? `switch-${next.row.id}` : 'add');
  }

  /** When it is there; else the title, which is known to a screen reader. */
  #focusOn(name: string): void {
    const find = (id: string) => this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.idOf(id))}`);
    void this.updateComplete.then(() => (find(name) ?? find('title'))?.focus());
  }

  #again = (): void => {
    this.#store!.retry();
    void this.#store!.load();
  };
}
