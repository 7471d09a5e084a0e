import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import { FormController, KeepFocus, SettingsElement, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { formStyles } from '../../styles/form.styles.js';
import { Combobox } from '../../ui/combobox.js';
import { attentionNotice, signInNotice } from '../../ui/notice.js';
import { saveBar } from '../../ui/save-bar.js';
import { page } from '../../ui/section.js';
import { skeletonSection } from '../../ui/skeleton.js';
import { ToastController } from '../../ui/toast.js';
import { uiBundle, type UiText } from '../../ui/ui.messages.js';
import { LanguageList } from './language-field.js';
import { PhoneNumbers } from './phone-numbers.js';
import { lockOf, membersOf, type Member } from './profile-access.js';
import { profileFormStyles } from './profile-form.styles.js';
import { photoChunks, ProfilePhoto } from './profile-photo.js';
import { profileSections, type ProfileParts } from './profile-sections.js';
import { profileBundle } from './profile.messages.js';
import { profile, type ProfileStore } from './profile.store.js';
import { initialsOf, type ProfileCapability } from './profile.js';
import { typedProblem } from './typed-problem.js';
import { VerifiedFields } from './verified-fields.js';
import { labelOf, profileView, type ProfileState, type ProfileText, type ProfileView, type ReadyProfile } from './profile-view.js';

/**
 * Where a person says who they are: photo, names, language, phones, and what their company decided about them.
 *
 * @tag profile-form
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before typed changes are accepted; cancelable.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - The backend has confirmed them.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - The backend has refused them, or somebody else changed the same.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @attr {boolean} light-dom - Without a shadow root, for third-party password managers; read once when first connected.
 * @parts form header title description section heading group field label hint control input affix select switch option popover error status
 * conflict choice radio button primary save cancel quiet danger square link actions notice save-bar toast empty skeleton progress count
 * truncate body spinner icon small avatar preview bubble dialog range
 * @cssprop --settings-accent - Primary button, links, selection.
 * @cssprop --settings-control-width - The column of controls.
 * @cssprop --settings-content-width - The longest measure of the form.
 * @states loading ready failed unavailable dirty saving pending refused conflict readonly
 */
export class ProfileForm extends SettingsElement {
  static override readonly canBeLight = true;
  static override styles: CSSResultGroup = [formStyles, profileFormStyles];

  /** What the button says: `save` "Save changes", `update` "Update profile". */
  @property() wording: 'save' | 'update' = 'save';

  /** The photo too waits for the button; else it saves itself. */
  @property({ type: Boolean, attribute: 'explicit-save' }) explicitSave = false;

  #store?: ProfileStore;
  #text!: ProfileText;
  #ui!: UiText;
  #parts: ProfileParts = {
    phones: new PhoneNumbers(this),
    combobox: new Combobox(this),
    languages: new LanguageList(this),
    verified: new VerifiedFields(this),
  };
  #toast = new ToastController(this);
  #photo: ProfilePhoto;
  #form: FormController;

  constructor() {
    super();
    this.#form = new FormController(this, {
      area: 'profile',
      state: () => this.#state,
      rule: (member) => typedProblem(member as Member, this.#state, this.#capability, this.#parts.phones),
      prepare: () => this.#parts.phones.complete(this.#form, this.#state),
      beside: () => (this.#waitsPhoto ? { members: ['avatar'], submit: () => this.#photo.submit() } : undefined),
    });
    this.#photo = new ProfilePhoto(this, {
      saved: this.#form.saved,
      isExplicit: () => this.explicitSave,
      idOf: (name) => this.idOf(name),
      ...photoChunks,
    });
    new KeepFocus(this);
  }

  get #state(): ProfileState | undefined {
    return this.#store?.$profile.get();
  }

  protected override get shown(): Shown | undefined {
    const state = this.#state;
    const avatar = this.#store && this.#photo.field;
    return state?.phase === 'ready' && avatar ? { ...state, fields: { ...state.fields, avatar } } : state;
  }

  protected override get isReadOnly(): boolean {
    return this.#state?.phase === 'ready' && membersOf(this.#capability).every((member) => lockOf(member, this.#capability, this.#canSave));
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(profile));
    this.#text = session.texts.for(profileBundle);
    this.#ui = session.texts.for(uiBundle);
    this.#form.bind(store);
    if (store.$profile.get().phase === 'idle') void store.load();
    return [store.$profile, ...this.#photo.bind(session), session.$capabilities, session.$needs, session.$durable];
  }

  override get unsaved(): readonly string[] {
    const state = this.#state;
    if (state?.phase !== 'ready') return [];
    const view = this.#view(state);
    return [...(this.#waitsPhoto ? [this.#text('photo')] : []), ...this.#form.changed.map((member) => labelOf(view, member))];
  }

  /** Saves what was typed, as a press of the button does. */
  save(): Promise<void> {
    return this.#form.save();
  }

  /** Takes back what was typed and not saved. */
  async reset(): Promise<void> {
    this.#photo.discard();
    await this.#form.discard();
  }

  /** Focuses the first field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input[name]')?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!this.current || !state) return nothing;
    return page(state, {
      text: this.#text,
      ui: this.#ui,
      skeleton: html`${skeletonSection(4)}${skeletonSection(3)}${skeletonSection(4)}`,
      frame: (content) => this.#renderForm(content),
      ready: (ready) => html`${this.#renderForm(this.#renderProfile(ready))} ${this.#photo.renderLayer()}`,
      onRetry: () => this.#form.retry(),
    });
  }

  #renderForm(content: TemplateResult): TemplateResult {
    const signedOut = this.current!.$needs.get() === 'sign-in';
    return html`<form part="form" novalidate @submit=${this.#onSubmit} aria-labelledby=${this.idOf('title')}>
      <div part="header">
        <h2 part="title" tabindex="-1" id=${this.idOf('title')}>${this.#text('title')}</h2>
        <p part="description">${this.#text('description')}</p>
      </div>
      ${signedOut ? signInNotice(this.#ui, this.askSignIn, true) : nothing} ${content}
    </form>`;
  }

  #renderProfile(state: ReadyProfile): TemplateResult {
    const view = this.#view(state);
    const photo = this.#photo.render(view, initialsOf(state.confirmed.name));
    return html`${this.#renderAttention(view)} ${profileSections(view, this.#parts, photo, this.#photo.url)}
    ${this.#renderSaveBar(view, state)} ${this.#toast.render(this.#ui)}`;
  }

  #renderAttention(view: ProfileView): TemplateResult | typeof nothing {
    const members = this.#form.attention as Member[];
    if (!members.length) return nothing;
    const fields = members.map((member) => ({ label: labelOf(view, member), go: () => this.#form.check.focusFirst([member]) }));
    return attentionNotice(this.#ui('attention', { count: members.length }), fields);
  }

  #renderSaveBar(view: ProfileView, { fields }: ReadyProfile): TemplateResult {
    const photo = this.#photo.field && { ...this.#photo.field, label: this.#text('photo') };
    const waiting = this.#form.waiting.map((member) => ({ ...fields[member as Member]!, label: labelOf(view, member) }));
    return saveBar({
      changed: this.unsaved,
      waiting: photo?.is === 'pending' ? [photo, ...waiting] : waiting,
      // A photo that saves itself says so where it stands.
      done: [...this.#form.saved.members].some((one) => this.explicitSave || one !== 'avatar') ? this.#text('updated') : '',
      durable: this.current!.$durable.get(),
      saveLabel: this.wording === 'update' ? this.#text('update') : this.#ui('save'),
      locale: view.locale,
      text: this.#ui,
      onDiscard: () => void this.#onDiscard(),
      onRetry: () => this.#form.retry(),
    });
  }

  get #capability(): ProfileCapability {
    const { adapter, $capabilities } = this.current!;
    // Until the backend says that it may be changed, an email is only shown.
    const unknown: ProfileCapability = adapter.capabilities ? { readOnly: ['email'] } : {};
    return $capabilities.get()['profile'] || unknown;
  }

  get #waitsPhoto(): boolean {
    const is = this.#photo.field?.is;
    return is === 'draft' || is === 'refused';
  }

  get #canSave(): boolean {
    return Boolean(this.current?.adapter.profile?.save);
  }

  #view(state: ReadyProfile): ProfileView {
    return profileView({
      state,
      capability: this.#capability,
      canSave: this.#canSave,
      text: this.#text,
      ui: this.#ui,
      texts: this.current!.texts,
      form: this.#form,
      idOf: (name) => this.idOf(name),
    });
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  async #onDiscard(): Promise<void> {
    const restorePhoto = this.#photo.discard();
    const taken = await this.#form.discard();
    const onUndo = () => {
      restorePhoto?.();
      this.#form.restore(taken);
    };
    this.#toast.show({ message: this.#ui('discarded'), onUndo });
  }
}
