import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import { emit, FormController, KeepFocus, SettingsElement, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { quietAnswer } from '../../ui/field-note.js';
import { icon } from '../../ui/icon.js';
import { isTime } from '../../ui/times.js';
import { textForCode, uiBundle, type UiText } from '../../ui/ui.messages.js';
import { autoOffline, busySwitch, reason, statusChoice } from './availability-parts.js';
import { availabilitySwitchStyles } from './availability-switch.styles.js';
import { lockedBy, type AvailabilityText, type AvailabilityView, type ReadyAvailability } from './availability-view.js';
import { availabilityBundle } from './availability.messages.js';
import { availability, type AvailabilityStore } from './availability.store.js';
import { reasonProblem, type Availability, type AvailabilityStatus } from './availability.js';
import { ReturnClock } from './return-clock.js';
import { ReturnTime } from './return-time.js';
import { longWait } from './return-times.js';

declare module '../../element/settings-events.js' {
  interface SettingsEvents {
    'availability-changed': { status: AvailabilityStatus };
  }
}

/**
 * Whether the person takes new chats: online, busy or offline, with a reason for colleagues and a time to come back. For the header of a
 * host, or its name menu. It saves itself.
 *
 * @tag availability-switch
 * @fires {CustomEvent<{ status: 'online' | 'busy' | 'offline' }>} availability-changed - The backend has confirmed what was chosen here.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before a change is accepted; cancelable.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - The backend has confirmed it.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - The backend has refused it.
 * @parts field label hint control segments switch select input affix button link actions error status conflict choice radio icon small spinner skeleton
 * @cssprop --settings-success - The dot of "Online".
 * @cssprop --settings-danger - The dot of "Busy".
 * @states loading ready failed unavailable dirty saving pending refused conflict readonly
 */
export class AvailabilitySwitch extends SettingsElement {
  static override styles: CSSResultGroup = availabilitySwitchStyles;

  /** `choice`: all statuses side by side, and what goes with them. `toggle`: one switch "Agent Chat: Busy", for a menu. */
  @property() variant: 'choice' | 'toggle' = 'choice';

  #store?: AvailabilityStore;
  #text!: AvailabilityText;
  #ui!: UiText;
  #form: FormController;
  #returnTime = new ReturnTime(this);
  /** The time of return after which the backend was asked whether it has come. */
  #asked = '';

  constructor() {
    super();
    this.#form = new FormController(this, {
      area: 'availability',
      state: () => this.#state,
      rule: (member) => (member === 'reason' ? reasonProblem(this.#ready?.value.reason ?? '') : undefined),
    });
    new KeepFocus(this);
    new ReturnClock(this, () => this.#until);
  }

  get #state() {
    return this.#store?.$availability.get();
  }

  get #ready(): ReadyAvailability | undefined {
    const state = this.#state;
    return state?.phase === 'ready' ? state : undefined;
  }

  /** When the backend makes them online by itself; or empty. */
  get #until(): string {
    const { status, until } = this.#ready?.confirmed ?? { status: 'online' };
    return (status !== 'online' && until) || '';
  }

  protected override get shown(): Shown | undefined {
    return this.#state;
  }

  protected override get isReadOnly(): boolean {
    const state = this.#ready;
    return state !== undefined && lockedBy(this.#view(state), 'status') !== undefined;
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(availability));
    this.#text = session.texts.for(availabilityBundle);
    this.#ui = session.texts.for(uiBundle);
    this.#form.bind(store);
    if (store.$availability.get().phase === 'idle') void store.load();
    return [store.$availability, session.$capabilities];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#askForReturn();
  }

  /** Focuses the status. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[name="status"]:checked, [name="status"]')?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    switch (this.current && state?.phase) {
      case 'idle':
      case 'loading':
        return html`<div part="field" aria-busy="true"><span part="skeleton" aria-hidden="true"></span></div>`;
      case 'failed':
        return this.#renderFailed();
      case 'ready':
        return this.#renderReady(this.#view(this.#ready!));
      default:
        // A header does without what the backend does not have.
        return state?.phase === 'unavailable' && state.why === 'forbidden' ? html`<p part="hint">${this.#text('forbidden')}</p>` : nothing;
    }
  }

  #renderFailed(): TemplateResult {
    const { error } = this.#state as { error?: { code: string } };
    const reason = textForCode(this.#ui, '', error?.code ?? '', 'unavailable');
    return html`<p part="status" data-kind="failed">
      ${icon('alert', 'small')}<span
        >${this.#text('failedText', { reason })}
        <button part="link" type="button" @click=${() => this.#form.retry()}>${this.#ui('tryAgain')}</button></span
      >
    </p>`;
  }

  #renderReady(view: AvailabilityView): TemplateResult {
    const { value, confirmed, fields } = view.state;
    const { status } = value;
    const { waiting, saved } = this.#form;
    const facts = waiting.map((member) => fields[member as keyof Availability]!);
    return html`<div role="group" aria-label=${this.#text('title')}>
      ${
        this.variant === 'toggle'
          ? html`${busySwitch(view)} ${status === 'busy' ? this.#renderAway(view) : nothing}`
          : html`${statusChoice(view)} ${status === 'online' ? nothing : this.#renderAway(view)} ${autoOffline(view)}`
      }
      <p data-hidden role="status">${this.#text(confirmed.status)}</p>
      <p data-hidden role="status">${quietAnswer(facts, saved.members.size > 0 && !saved.members.has('status'), this.#ui)}</p>
    </div>`;
  }

  /** For whoever takes no chats: how long, and why. */
  #renderAway(view: AvailabilityView): TemplateResult {
    return html`${this.#returnTime.render(view)} ${reason(view)}`;
  }

  #view(state: ReadyAvailability): AvailabilityView {
    const { adapter, $capabilities, texts } = this.current!;
    return {
      state,
      capability: $capabilities.get()['availability'] || {},
      canSave: Boolean(adapter.availability?.save),
      text: this.#text,
      ui: this.#ui,
      locale: texts.locale,
      now: Date.now(),
      form: this.#form,
      idOf: (name) => this.idOf(name),
      onStatus: (status) => void this.#choose(status),
      onReason: () => void this.#saveReason(),
    };
  }

  async #choose(status: AvailabilityStatus): Promise<void> {
    const isBack = status === 'online';
    this.#returnTime.close();
    // Why they were away is nobody's business any more.
    if (isBack && this.#ready?.fields.reason?.is !== 'pending') void this.#form.discard(['reason']);
    const patch: Partial<Availability> = isBack ? { status, reason: '', until: '' } : { status };
    await this.#form.choose(this.#changeable(patch));
    const state = this.#ready;
    if (state?.confirmed.status === status && !state.fields.status) emit(this, 'availability-changed', { status });
  }

  /** Without what somebody else decides: a backend would refuse all of it. */
  #changeable(patch: Partial<Availability>): Partial<Availability> {
    const state = this.#ready;
    const isFree = (member: string) => state && !lockedBy(this.#view(state), member as keyof Availability);
    return Object.fromEntries(Object.entries(patch).filter(([member]) => isFree(member)));
  }

  async #saveReason(): Promise<void> {
    this.#form.check.leave('reason');
    if (this.#form.check.shown('reason')) this.#form.check.focusFirst(['reason']);
    else await this.#form.again(['reason']);
  }

  /** The backend tells when the time has come. If its word was lost, this asks, once. */
  #askForReturn(): void {
    const until = this.#until;
    if (!isTime(until) || this.#asked === until || Date.now() < Date.parse(until) + longWait) return;
    this.#asked = until;
    void this.#store!.load();
  }
}
