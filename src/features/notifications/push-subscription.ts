import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReadableAtom } from 'nanostores';
import { ActController, emit, EveryMinute, KeepFocus, SettingsElement, Visit, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { formStyles } from '../../styles/form.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { section, type Section } from '../../ui/section.js';
import { skeletonList } from '../../ui/skeleton.js';
import { uiBundle, type UiText } from '../../ui/ui.messages.js';
import type { PushSubscriptions, SubscribedBrowser } from './notifications.js';
import type { PushBrowser } from './push-browser.js';
import { createPush, type Push } from './push-device.js';
import type { PushHere } from './push-here.js';
import { pushBrowserOfPage } from './push-page.js';
import { hereRow, offAct, otherRow, type PushView } from './push-rows.js';
import { blockedNotice } from './push-steps.js';
import { pushBundle } from './push-subscription.messages.js';
import { pushSubscriptionStyles } from './push-subscription.styles.js';
import { PushTest } from './push-test.js';
import { nameOf, testWords, type PushText } from './push-text.js';
import { push, type PushStore } from './push.store.js';
import { productName, thisBrowser } from './this-browser.js';

declare module '../../element/settings-events.js' {
  interface SettingsEvents {
    'push-subscription-changed': { on: boolean };
  }
}

/**
 * Whether notifications reach this browser when no tab is open: turns push on and off, tests it, and leads out of a block. Lists the person's
 * other browsers. Needs the file `settings-elements/push-worker.js` on the host's own site. Never asks for the permission by itself.
 *
 * @tag push-subscription
 * @fires {CustomEvent<{ on: boolean }>} push-subscription-changed - The person turned push on or off in this browser.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before push is turned on or off, or tested; cancelable. Members: `turn-on`, `turn-off:<id>`, `test`.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - It was done.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - It was not done.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form section header heading description group list row label hint actions badge body status error button primary quiet link
 * notice empty skeleton spinner icon small
 * @cssprop --settings-accent - "Turn on".
 * @cssprop --settings-content-width - The longest measure of the list.
 * @states loading ready failed unavailable saving refused
 */
export class PushSubscriptionElement extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, listStyles, pushSubscriptionStyles];
  /**
   * Milliseconds after which a test that has not arrived counts as lost.
   * @internal
   */
  static testPatience = 15_000;

  /** Where the host serves the worker's file; on the page's own origin. */
  @property() worker = '/push-worker.js';
  /** The part of the site that the worker is for. Default: the folder of its file. */
  @property() scope = '';
  /** What stands for the browser; for tests and for hosts that are no ordinary browser. */
  @property({ attribute: false }) browser: PushBrowser = pushBrowserOfPage();

  #store?: PushStore;
  #push?: Push;
  #text!: PushText;
  #ui!: UiText;
  #acts = new ActController(this, 'push');
  #test = new PushTest(this);
  #visit = new Visit();
  #announced = '';
  #unheard?: () => void;

  constructor() {
    super();
    new EveryMinute(this);
    new KeepFocus(this);
  }

  protected override get shown(): Shown | undefined {
    const state = this.#store?.$push.get();
    if (state?.phase !== 'ready') return state;
    return this.#here.is === 'checking' ? { phase: 'loading' } : { ...state, fields: this.#acts.fields };
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    this.#store = session.store(push);
    this.#text = session.texts.for(pushBundle);
    this.#ui = session.texts.for(uiBundle);
    this.#unheard?.();
    this.#push = createPush(session, this.#place);
    this.#unheard = this.#push.onWord((word) => word.settingsPush === 'arrived' && this.#test.arrived(word.test));
    return [this.#store.$push, this.#push.$here, session.shared.$scope, session.$needs];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#visit.isOther(this.current)) this.#forget();
    if (this.hasUpdated && (changed.has('worker') || changed.has('scope') || changed.has('browser'))) this.#push?.use(this.#place);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#store?.$push.get();
    if (!this.current || !state) return nothing;
    const here = thisBrowser(this.browser.userAgent, this.browser.touchPoints);
    const [browser, system] = [productName(here.browser), productName(here.system)];
    const view: Section = {
      id: this.idOf('title'),
      title: html`${this.#text('title')} ${this.#renderBadge()}`,
      description:
        browser && system ? this.#text('descriptionNamed', { name: nameOf({ browser, system }, this.#text) }) : this.#text('description'),
      text: this.#text,
      ui: this.#ui,
      skeleton: skeletonList(1),
      isSignedOut: this.current.$needs.get() === 'sign-in',
      announced: testWords(this.#test.state, this.#text, this.current.texts.locale) || this.#announced,
      onSignIn: this.askSignIn,
      onRetry: () => void this.#store!.load(),
    };
    const shown = state.phase === 'ready' && this.#here.is === 'checking' ? ({ phase: 'loading' } as const) : state;
    return section<PushSubscriptions>(shown, view, ({ value }) => this.#renderReady(value));
  }

  #renderBadge(): TemplateResult | typeof nothing {
    const { is } = this.#here;
    if (is === 'checking' || is === 'impossible' || this.#store?.$push.get().phase !== 'ready') return nothing;
    const kind = { on: 'success', off: nothing, blocked: 'danger' }[is];
    return html`<span part="badge" data-kind=${kind}>${this.#text(is)}</span>`;
  }

  #renderReady({ items }: PushSubscriptions): TemplateResult {
    const here = this.#here;
    const view = this.#view;
    const others = items.filter(({ id }) => here.is !== 'on' || id !== here.item.id);
    const own = here.is === 'blocked' ? nothing : hereRow(here, view);
    return html`${here.is === 'blocked' ? blockedNotice(view.here, this.#text, this.#onCheck) : nothing}
    ${
      own === nothing && !others.length
        ? nothing
        : html`<ul part="group list" aria-label=${this.#text('listed')}>
            ${own}
            ${repeat(
              others,
              ({ id }) => id,
              (item) => otherRow(item, view),
            )}
          </ul>`
    }`;
  }

  get #here(): PushHere {
    return this.#push?.$here.get() ?? { is: 'checking' };
  }

  get #place() {
    return { browser: this.browser, place: { worker: this.worker, ...(this.scope && { scope: this.scope }) } };
  }

  get #view(): PushView {
    return {
      text: this.#text,
      ui: this.#ui,
      worker: this.worker,
      locale: this.current!.texts.locale,
      acts: this.#acts,
      here: thisBrowser(this.browser.userAgent, this.browser.touchPoints),
      test: this.#test.state,
      canTest: Boolean(this.#store!.test),
      id: (name) => this.idOf(name),
      onTurnOn: this.#onTurnOn,
      onTurnOff: this.#onTurnOff,
      onTest: this.#onTest,
      onRetry: () => void this.#push!.check(),
    };
  }

  /** The newest word takes the place of what became of a test. */
  #announce(words: string): void {
    this.#announced = words;
    this.#test.forget();
  }

  /** Another person, or another session. */
  #forget(): void {
    this.#acts.forget();
    this.#announce('');
  }

  #onTurnOn = async (): Promise<void> => {
    const done = await this.#acts.run('turn-on', () => this.#push!.turnOn());
    if (!done) return;
    this.#announce(this.#text('turnedOn'));
    emit(this, 'push-subscription-changed', { on: true });
  };

  #onTurnOff = async (other?: SubscribedBrowser): Promise<void> => {
    const here = this.#here;
    const item = other ?? (here.is === 'on' ? here.item : undefined);
    if (!item) return;
    const done = await this.#acts.run(offAct(item.id), () => (other ? this.#store!.unsubscribe(other.id) : this.#push!.turnOff()));
    if (!done) return;
    this.#announce(this.#text('turnedOff', { name: nameOf(item, this.#text) }));
    if (!other) emit(this, 'push-subscription-changed', { on: false });
  };

  #onTest = async (): Promise<void> => {
    this.#announce('');
    const test = this.#test.begin();
    const done = await this.#acts.run('test', () => this.#push!.test(test));
    if (done) this.#test.sent((this.constructor as typeof PushSubscriptionElement).testPatience);
  };

  #onCheck = async (): Promise<void> => {
    this.#announce('');
    await this.#push!.check();
    if (this.#here.is === 'blocked') this.#announce(this.#text('stillBlocked'));
  };
}
