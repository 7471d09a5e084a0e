import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadableAtom } from 'nanostores';
import { EveryMinute, KeepFocus, SettingsElement, Visit, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { formStyles } from '../../styles/form.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { emptiness } from '../../ui/empty.js';
import { errorLine } from '../../ui/error-line.js';
import { section, type Section } from '../../ui/section.js';
import { shield } from '../../ui/security-icons.js';
import { skeletonList } from '../../ui/skeleton.js';
import { textForCode, uiBundle, type UiText } from '../../ui/ui.messages.js';
import { byDay, type ActivityDay } from './activity-days.js';
import { activityLogStyles } from './activity-log.styles.js';
import { activityRow, type ActivityText } from './activity-row.js';
import { activityBundle } from './activity.messages.js';
import { activity, type Activity, type ActivityStore } from './activity.store.js';

/**
 * What happened to the person's account, day by day: sign-ins, new devices, and changes of what keeps the account theirs.
 *
 * @tag activity-log
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form section group header heading description list row label hint badge actions error footer button quiet notice empty skeleton
 * spinner icon small
 * @cssprop --settings-warning - New devices and sign-ins that failed.
 * @cssprop --settings-content-width - The longest measure of the list.
 * @states loading ready failed unavailable
 */
export class ActivityLog extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, listStyles, activityLogStyles];

  #store?: ActivityStore;
  #text!: ActivityText;
  #ui!: UiText;
  #visit = new Visit();
  #announced = '';

  constructor() {
    super();
    new EveryMinute(this);
    new KeepFocus(this);
  }

  protected override get shown(): Shown | undefined {
    return this.#store?.$activity.get();
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(activity));
    this.#text = session.texts.for(activityBundle);
    this.#ui = session.texts.for(uiBundle);
    if (store.$activity.get().phase === 'idle') void store.load();
    return [store.$activity, store.$more, session.shared.$scope, session.$needs];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#visit.isOther(this.current)) this.#announced = '';
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#store?.$activity.get();
    if (!this.current || !state) return nothing;
    const view: Section = {
      id: this.idOf('title'),
      title: this.#text('title'),
      description: this.#text('description'),
      text: this.#text,
      ui: this.#ui,
      skeleton: skeletonList(5),
      isSignedOut: this.current.$needs.get() === 'sign-in',
      announced: this.#announced,
      onSignIn: this.askSignIn,
      onRetry: () => void this.#store!.load(),
    };
    return section(state, view, ({ value }) => (value.rows.length ? this.#renderDays(value) : this.#renderNone()));
  }

  #renderNone(): TemplateResult {
    return emptiness({ icon: shield, title: this.#text('none'), description: this.#text('noneText') });
  }

  #renderDays({ rows, next }: Activity): TemplateResult {
    const days = byDay(rows, this.current!.texts.locale, this.#text('timeUnknown'));
    return html`${repeat(
      days,
      ({ key }) => key,
      (day) => this.#renderDay(day),
    )}${next ? this.#renderMore() : nothing}`;
  }

  #renderDay({ key, heading, entries }: ActivityDay): TemplateResult {
    const view = { text: this.#text, locale: this.current!.texts.locale };
    const id = this.idOf(`day-${key}`);
    return html`<h4 part="heading" id=${id}>${heading}</h4>
      <ol part="group list" aria-labelledby=${id}>
        ${repeat(
          entries,
          (entry) => entry.id,
          (entry) => activityRow(entry, view),
        )}
      </ol>`;
  }

  /** One button all along, so that the keyboard keeps its place while more is on its way. */
  #renderMore(): TemplateResult {
    const { isLoading, error } = this.#store!.$more.get();
    return html`${error ? errorLine(this.#text('moreFailed', { reason: textForCode(this.#ui, '', error.code, 'unavailable') })) : nothing}
      <div part="footer">
        <button part=${isLoading ? 'button quiet' : 'button'} type="button" aria-disabled=${isLoading} @click=${this.#onMore}>
          ${isLoading ? html`<span part="spinner"></span>${this.#text('loadingMore')}` : this.#text('more')}
        </button>
      </div>`;
  }

  async #showMore(): Promise<void> {
    const before = this.#count;
    this.#announced = '';
    const count = await this.#store!.more();
    if (!count) return;
    this.#announced = this.#text('moreShown', { count, total: this.#count });
    this.requestUpdate();
    await this.updateComplete;
    this.#keepPlace(before);
  }

  /** Where nothing more can be asked for the button is gone, and reading goes on with the first entry that has come. */
  #keepPlace(at: number): void {
    const row = this.renderRoot.querySelectorAll<HTMLElement>('[part~="row"]')[at];
    if (!row || this.renderRoot.querySelector('[part~="footer"]') || !this.focused) return;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  }

  get #count(): number {
    const state = this.#store!.$activity.get();
    return state.phase === 'ready' ? state.value.rows.length : 0;
  }

  #onMore = (): void => void this.#showMore();
}
