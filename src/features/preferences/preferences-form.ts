import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import { FormController, KeepFocus, SettingsElement, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { formStyles } from '../../styles/form.styles.js';
import { segmentsStyles } from '../../styles/segments.styles.js';
import { quietAnswer } from '../../ui/field-note.js';
import { attentionNotice, signInNotice } from '../../ui/notice.js';
import { saveBar } from '../../ui/save-bar.js';
import { page } from '../../ui/section.js';
import { skeletonSection } from '../../ui/skeleton.js';
import { ToastController } from '../../ui/toast.js';
import { uiBundle, type UiText } from '../../ui/ui.messages.js';
import { interfaceLanguage } from './interface-language.store.js';
import { preferencesFormStyles } from './preferences-form.styles.js';
import { preferencesSections, type PreferencesPart } from './preferences-sections.js';
import { labelOf, lockedBy, type Member, type PreferencesText, type PreferencesView, type ReadyPreferences } from './preferences-view.js';
import { preferencesBundle } from './preferences.messages.js';
import { preferences, type PreferencesStore } from './preferences.store.js';
import { signatureProblem } from './preferences.js';

/**
 * How a person likes to work: what typing does, how their messages end, theme, text size and language of the interface. Switches and
 * choices save themselves; the signature, which is typed, waits for the button.
 *
 * @tag preferences-form
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before a change is accepted; cancelable.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - The backend has confirmed it.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - The backend has refused it, or somebody else changed the same.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form header title description section heading group field label hint control input affix select switch segments textarea preview
 * bubble error status conflict choice radio button primary save cancel quiet square link actions notice save-bar toast empty skeleton count
 * spinner icon small
 * @cssprop --settings-accent - Switches, selection, primary button.
 * @cssprop --settings-control-width - The column of controls.
 * @cssprop --settings-content-width - The longest measure of the form.
 * @states loading ready failed unavailable dirty saving pending refused conflict readonly
 */
export class PreferencesForm extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, segmentsStyles, preferencesFormStyles];

  /** Switches and choices too wait for the button. */
  @property({ type: Boolean, attribute: 'explicit-save' }) explicitSave = false;
  /** One part alone: `writing`, `signature`, `appearance`, or of that the interface `language`. */
  @property() only: PreferencesPart | '' = '';

  #store?: PreferencesStore;
  #text!: PreferencesText;
  #ui!: UiText;
  #form: FormController;
  #toast = new ToastController(this);

  constructor() {
    super();
    this.#form = new FormController(this, {
      area: 'preferences',
      state: () => this.#state,
      rule: (member) => (member === 'signature' ? signatureProblem(this.#ready?.value.signature ?? '') : undefined),
      isExplicit: () => this.explicitSave,
    });
    new KeepFocus(this);
  }

  get #state() {
    return this.#store?.$preferences.get();
  }

  get #ready(): ReadyPreferences | undefined {
    const state = this.#state;
    return state?.phase === 'ready' ? state : undefined;
  }

  protected override get shown(): Shown | undefined {
    return this.#state;
  }

  protected override get isReadOnly(): boolean {
    const state = this.#ready;
    return state !== undefined && Object.keys(state.value).every((member) => lockedBy(this.#view(state), member as Member));
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(preferences));
    this.#text = session.texts.for(preferencesBundle);
    this.#ui = session.texts.for(uiBundle);
    this.#form.bind(store);
    if (store.$preferences.get().phase === 'idle') void store.load();
    return [store.$preferences, session.$capabilities, session.$needs, session.$durable];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const decided = this.#store?.$decided.get();
    if (decided) this.current?.store(interfaceLanguage).speak(decided.interfaceLanguage ?? '');
  }

  override get unsaved(): readonly string[] {
    const state = this.#ready;
    return state ? this.#changed.map((member) => labelOf(this.#view(state), member)) : [];
  }

  /** Saves what waits for the button, as a press of it does. */
  async save(): Promise<void> {
    if (this.explicitSave) return this.#form.save();
    this.#form.check.leave('signature');
    if (this.#form.check.shown('signature')) this.#form.check.focusFirst(['signature']);
    else if (this.#changed.length) await this.#form.again(['signature']);
  }

  /** Takes back what was typed and not saved. */
  async reset(): Promise<void> {
    await this.#form.discard(this.#changed);
  }

  /** Focuses the first control. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input, select, textarea')?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!this.current || !state) return nothing;
    return page(state, {
      text: this.#text,
      ui: this.#ui,
      skeleton: this.only ? skeletonSection(2) : html`${skeletonSection(2)}${skeletonSection(4)}${skeletonSection(3)}`,
      frame: (content) => this.#renderForm(content),
      ready: (ready) => this.#renderForm(this.#renderReady(this.#view(ready))),
      onRetry: () => this.#form.retry(),
    });
  }

  #renderForm(content: TemplateResult): TemplateResult {
    const id = this.idOf('title');
    return html`<form part="form" novalidate aria-labelledby=${id} @submit=${this.#onSubmit}>
      <div part="header">
        <h2 part="title" tabindex="-1" id=${id}>${this.#text('title')}</h2>
        <p part="description">${this.#text('description')}</p>
      </div>
      ${this.current!.$needs.get() === 'sign-in' ? signInNotice(this.#ui, this.askSignIn, true) : nothing} ${content}
    </form>`;
  }

  #renderReady(view: PreferencesView): TemplateResult {
    const attention = this.#form.attention;
    const links = attention.map((member) => ({ label: labelOf(view, member), go: () => this.#form.check.focusFirst([member]) }));
    return html`${links.length ? attentionNotice(this.#ui('attention', { count: links.length }), links) : nothing}
    ${preferencesSections(view, this.only)} ${this.#renderSaveBar(view)} ${this.#toast.render(this.#ui)}`;
  }

  #renderSaveBar(view: PreferencesView): TemplateResult {
    const { fields } = view.state;
    const { waiting, saved } = this.#form;
    const factsOf = (members: readonly string[]) => members.map((member) => fields[member as Member]!);
    return saveBar({
      changed: this.unsaved,
      waiting: this.#ofBar(waiting).map((member) => ({ ...fields[member as Member]!, label: labelOf(view, member) })),
      done: this.#ofBar([...saved.members]).length ? this.#ui('saved') : '',
      besides: quietAnswer(factsOf(waiting), saved.members.size > 0, this.#ui),
      durable: this.current!.$durable.get(),
      saveLabel: this.#ui('save'),
      locale: view.locale,
      text: this.#ui,
      onDiscard: () => void this.#onDiscard(),
      onRetry: () => this.#form.retry(),
    });
  }

  /** Of these members, those that wait for the button; the others answer in place. */
  #ofBar(members: readonly string[]): string[] {
    return members.filter((member) => this.explicitSave || member === 'signature');
  }

  get #changed(): string[] {
    return this.#ofBar(this.#form.changed);
  }

  #view(state: ReadyPreferences): PreferencesView {
    const { adapter, $capabilities, texts } = this.current!;
    return {
      state,
      capability: $capabilities.get()['preferences'] || {},
      canSave: Boolean(adapter.preferences?.save),
      text: this.#text,
      ui: this.#ui,
      locale: texts.locale,
      form: this.#form,
      idOf: (name) => this.idOf(name),
    };
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  async #onDiscard(): Promise<void> {
    const taken = await this.#form.discard(this.#changed);
    this.#toast.show({ message: this.#ui('discarded'), onUndo: () => this.#form.restore(taken) });
  }
}
