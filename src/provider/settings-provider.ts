import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import { AdapterError, loadModule } from '../contract/index.js';
import { create } from '../element/create.js';
import { rememberRequests, sessionContext } from '../element/session-context.js';
import type { SettingsElement } from '../element/settings-element.js';
import { emit } from '../element/settings-events.js';
import type { OpenChallenge } from '../session/challenges.js';
import { createSession, type SessionOptions } from '../session/create-session.js';
import type { Session } from '../session/session.js';

/**
 * Gives every element inside it one session with one backend, and asks for the one-time codes that the backend wants.
 *
 * @tag settings-provider
 * @slot - The elements, anywhere inside.
 * @attr {boolean} light-dom - Its dialog for one-time codes is its last child and has no shadow root, for third-party password managers.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The backend does not know the person (any more). Call `session.signedIn()` after the sign-in.
 */
export class SettingsProvider extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;

  /** The backend. A new one ends the session with the old one. */
  @property({ attribute: false }) adapter?: SettingsAdapter;
  /** The interface language, BCP 47. Default: that of the page. */
  @property() locale?: string;
  /** Texts, languages and storage of the session; read when the session begins. */
  @property({ attribute: false }) options?: SessionOptions;

  /**
   * The dialog is loaded when a code is asked for.
   * @internal
   */
  static loadDialog = async (): Promise<SettingsElement> => {
    const { ChallengeDialog } = await loadModule(() => import('./challenge-dialog.js'));
    return create('challenge-dialog', ChallengeDialog);
  };

  #session?: Session;
  #dialog?: SettingsElement | undefined;
  #context = new ContextProvider(this, { context: sessionContext });
  #stops: (() => void)[] = [];

  /** The session with the adapter; undefined as long as there is none. */
  get session(): Session | undefined {
    return this.#session;
  }

  override connectedCallback(): void {
    rememberRequests(this.ownerDocument);
    super.connectedCallback();
    addEventListener('beforeunload', this.#onLeave);
    // Children that are already there ask while they are inserted.
    if (this.adapter) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#onLeave);
    // A move is a removal and an insertion in one task, and the session goes with it.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter') && this.isConnected) this.#begin();
    if (changed.has('locale') && this.locale && this.#session) void this.#session.texts.use(this.locale);
  }

  override render(): TemplateResult {
    return html`<slot></slot>${this.hasAttribute('light-dom') ? nothing : this.#dialog}`;
  }

  #begin(): void {
    if (this.#session?.adapter === this.adapter) return;
    this.#end();
    if (!this.adapter) return;
    const session = (this.#session = createSession(this.adapter, { ...this.options, ...(this.locale ? { locale: this.locale } : {}) }));
    this.#stops = [
      session.$needs.subscribe((needs) => {
        if (needs === 'sign-in') emit(this, 'settings-sign-in-needed', { pending: session.unsaved().pending });
      }),
      session.$challenge.subscribe((open) => open && void this.#show(session, open)),
    ];
    this.#context.setValue(session);
  }

  #end(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#dialog?.remove();
    this.#dialog = undefined;
    this.#session?.close();
    this.#session = undefined;
    this.#context.setValue(undefined);
  }

  async #show(session: Session, open: OpenChallenge): Promise<void> {
    try {
      const dialog = await SettingsProvider.loadDialog();
      if (this.#dialog || session !== this.#session) return;
      this.#dialog = dialog;
      dialog.session = session;
      const isLight = this.hasAttribute('light-dom');
      dialog.toggleAttribute('light-dom', isLight);
      if (isLight) this.append(dialog);
      else this.requestUpdate();
    } catch {
      console.warn('settings-elements: the dialog for one-time codes did not load.');
      open.answer(undefined, new AdapterError('offline', { reason: 'not-loaded' }));
    }
  }

  /** Asked only when something would be lost: what is on disk waits for the next visit. */
  #onLeave = (event: BeforeUnloadEvent): void => {
    const session = this.#session;
    if (!session) return;
    const { drafts, pending, unkept, refused } = session.unsaved();
    if (unkept > 0 || (!session.$durable.get() && drafts.length + pending + refused > 0)) event.preventDefault();
  };
}
