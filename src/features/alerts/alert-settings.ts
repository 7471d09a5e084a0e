import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import { EveryMinute, FormController, KeepFocus, SettingsElement, Visit, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { formStyles } from '../../styles/form.styles.js';
import { rangeStyles } from '../../styles/range.styles.js';
import { segmentsStyles } from '../../styles/segments.styles.js';
import { quietAnswer } from '../../ui/field-note.js';
import { signInNotice } from '../../ui/notice.js';
import { saveBar } from '../../ui/save-bar.js';
import { page } from '../../ui/section.js';
import { skeletonSection } from '../../ui/skeleton.js';
import { ToastController } from '../../ui/toast.js';
import { clockTime } from '../../ui/clock-time.js';
import { uiBundle, type UiText } from '../../ui/ui.messages.js';
import { labelOf, settingsAmong } from './alert-labels.js';
import { alertSections, type AlertParts, type AlertSection } from './alert-sections.js';
import { alertSettingsStyles } from './alert-settings.styles.js';
import { alertSound } from './alert-sound.store.js';
import { alertView, type AlertsText, type AlertView, type ReadyAlerts } from './alert-view.js';
import { isSwitch, type HereMember, type HereState } from './alerts-here.js';
import { alertsHere, type AlertsHereStore } from './here-and-everywhere.js';
import type { AlertWay } from './alerts.js';
import { alertsBundle } from './alerts.messages.js';
import { PauseControl } from './pause-control.js';
import { PopupPermission } from './popup-permission.js';
import { quietSectionStyles } from './quiet-section.styles.js';
import { SoundPreview } from './sound-preview.js';
import { ZoneList } from './zone-list.js';

/**
 * What a person hears and sees at once while a page of the desk is open, and when they are left alone: sounds and browser pop-ups,
 * everywhere or otherwise on this device, a schedule of quiet times, and a pause.
 *
 * @tag alert-settings
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before a choice is accepted; cancelable.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - The backend has confirmed it, or it is kept on this device.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - The backend has refused it, or it was changed elsewhere.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form header title description section heading group field label hint control segments checkbox choice select switch range input
 * affix option popover badge error status conflict radio button primary save cancel quiet square link actions notice save-bar toast empty
 * skeleton count spinner icon small
 * @cssprop --settings-accent - What is chosen.
 * @cssprop --settings-control-width - The column of controls.
 * @cssprop --settings-content-width - The longest measure of the form.
 * @states loading ready failed unavailable dirty saving pending refused conflict readonly
 */
export class AlertSettings extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, rangeStyles, segmentsStyles, alertSettingsStyles, quietSectionStyles];

  /** What is chosen waits for "Save changes", also what is for this device; a pause does not. */
  @property({ type: Boolean, attribute: 'explicit-save' }) explicitSave = false;
  /** One section alone: what is heard, what is seen, or when it is quiet. A pause is with all, and with the last. */
  @property() only: AlertSection | '' = '';

  #store?: AlertsHereStore;
  #text!: AlertsText;
  #ui!: UiText;
  #visit = new Visit();
  #announced = '';
  #toast = new ToastController(this);
  #parts: AlertParts = {
    opened: new Set(),
    preview: new SoundPreview(this),
    permission: new PopupPermission(this),
    zones: new ZoneList(this),
    onOwn: (way, on) => this.#onOwn(way, on),
  };
  #pause = new PauseControl(this, (until) => this.#onPause(until));
  #form = new FormController(this, {
    area: 'alerts',
    state: () => this.#state,
    rule: () => undefined,
    isExplicit: () => this.explicitSave,
  });

  constructor() {
    super();
    new EveryMinute(this);
    new KeepFocus(this);
  }

  get #state(): HereState | undefined {
    return this.#store?.$here.get();
  }

  get #now(): number {
    return this.current?.shared.platform.now() ?? Date.now();
  }

  protected override get shown(): Shown | undefined {
    return this.#state;
  }

  protected override get isReadOnly(): boolean {
    const state = this.#state;
    if (state?.phase !== 'ready') return false;
    const { has, lock } = this.#view(state);
    return (Object.keys(state.value) as HereMember[]).every((member) => isSwitch(member) || !has(member) || lock(member));
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(alertsHere));
    this.#text = session.texts.for(alertsBundle);
    this.#ui = session.texts.for(uiBundle);
    this.#form.bind(store);
    if (store.$here.get().phase === 'idle') void store.load();
    return [store.$here, ...this.#parts.preview.bind(session.store(alertSound)), session.shared.$scope, session.$needs, session.$durable];
  }

  override get unsaved(): readonly string[] {
    return this.explicitSave ? [...new Set(settingsAmong(this.#form.changed).map((member) => labelOf(member, this.#text)))] : [];
  }

  /** Saves what was chosen, as a press of the button does; under `explicit-save` only. */
  save(): Promise<void> {
    return this.#form.save();
  }

  /** Takes back what was chosen and not saved. */
  async reset(): Promise<void> {
    await this.#form.discard();
  }

  /** Focuses the first control. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked, input, select')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#visit.isOther(this.current)) return;
    this.#toast.hide();
    this.#announced = '';
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!this.current || !state) return nothing;
    return page(state, {
      text: this.#text,
      ui: this.#ui,
      skeleton: this.only
        ? skeletonSection(this.only === 'quiet' ? 4 : 10)
        : html`${skeletonSection(10)}${skeletonSection(8)}${skeletonSection(4)}`,
      frame: (content) => this.#renderPage(content),
      ready: (ready) => {
        const view = this.#view(ready);
        return this.#renderPage(this.#renderForm(view, ready), view);
      },
      onRetry: () => this.#form.retry(),
    });
  }

  #renderPage(content: TemplateResult, view?: AlertView): TemplateResult {
    const title = this.idOf('title');
    return html`<section part="form" aria-labelledby=${title}>
      <div part="header">
        <div>
          <h2 part="title" tabindex="-1" id=${title}>${this.#text('title')}</h2>
          <p part="description">${this.#text('description')}</p>
        </div>
        ${view && (!this.only || this.only === 'quiet') ? this.#pause.renderButton(view) : nothing}
      </div>
      ${this.current!.$needs.get() === 'sign-in' ? signInNotice(this.#ui, this.askSignIn, true) : nothing}
      ${view ? this.#pause.renderNotice(view) : nothing} ${content}
      <p data-hidden role="status">${this.#announced}</p>
    </section>`;
  }

  #renderForm(view: AlertView, state: ReadyAlerts): TemplateResult {
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${alertSections(view, this.#parts, this.only)} ${this.#renderSaveBar(state)} ${this.#toast.render(this.#ui)}
    </form>`;
  }

  #renderSaveBar({ fields }: ReadyAlerts): TemplateResult {
    const label = (member: string) => labelOf(member, this.#text);
    const waiting = settingsAmong(this.#form.waiting).map((member) => ({ ...fields[member as HereMember]!, label: label(member) }));
    const isSaved = settingsAmong([...this.#form.saved.members]).length > 0;
    return saveBar({
      changed: this.unsaved,
      waiting: this.explicitSave ? waiting : [],
      done: this.explicitSave && isSaved ? this.#ui('saved') : '',
      besides: quietAnswer(waiting, isSaved, this.#ui),
      durable: this.current!.$durable.get(),
      saveLabel: this.#ui('save'),
      locale: this.current!.texts.locale,
      text: this.#ui,
      onDiscard: () => void this.#onDiscard(),
      onRetry: () => this.#form.retry(),
    });
  }

  #view(state: ReadyAlerts): AlertView {
    const { adapter, texts, $capabilities } = this.current!;
    return alertView({
      state,
      capability: $capabilities.get()['alerts'] || {},
      canSave: Boolean(adapter.alerts?.save),
      text: this.#text,
      ui: this.#ui,
      texts,
      form: this.#form,
      now: this.#now,
      idOf: (name) => this.idOf(name),
    });
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  async #onDiscard(): Promise<void> {
    const taken = await this.#form.discard();
    this.#toast.show({ message: this.#ui('discarded'), onUndo: () => this.#form.restore(taken) });
  }

  #onOwn(way: AlertWay, on: boolean): void {
    const store = this.#store!;
    const own = store.ownOf(way);
    void this.#form.choose({ [`device:${way}`]: on });
    if (!on && !this.explicitSave) this.#toast.show({ message: this.#text('backToEverywhere'), onUndo: () => store.keepOwn(own) });
  }

  /** A deed, not a setting: it holds at once, whatever else waits. */
  async #onPause(until: string): Promise<void> {
    this.#form.edit('pause:until', until);
    await this.#form.again(['pause:until']);
    const state = this.#state;
    if (state?.phase !== 'ready') return;
    // Called off by the host.
    if (state.fields['pause:until']?.is === 'draft') await this.#form.discard(['pause:until']);
    if (state.confirmed['pause:until'] !== until) return;
    const { locale } = this.current!.texts;
    this.#announced = until ? this.#text('pausedNow', { time: clockTime(until, locale, this.#now) }) : this.#text('resumed');
    this.requestUpdate();
  }
}
