import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import { rememberRequests, sessionContext } from '../element/session-context.js';
import { emit } from '../element/settings-events.js';
import { createSession, type SessionOptions } from '../session/create-session.js';
import type { Session } from '../session/session.js';

/**
 * Gives every element inside it one session with one backend.
 *
 * @tag settings-provider
 * @slot - The elements, anywhere inside.
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

  #session?: Session;
  #context = new ContextProvider(this, { context: sessionContext });
  #unlisten?: () => void;

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
    return html`<slot></slot>`;
  }

  #begin(): void {
    if (this.#session?.adapter === this.adapter) return;
    this.#end();
    if (!this.adapter) return;
    const session = (this.#session = createSession(this.adapter, { ...this.options, ...(this.locale ? { locale: this.locale } : {}) }));
    this.#unlisten = session.$needs.subscribe((needs) => {
      if (needs === 'sign-in') emit(this, 'settings-sign-in-needed', { pending: session.unsaved().pending });
    });
    this.#context.setValue(session);
  }

  #end(): void {
    this.#unlisten?.();
    this.#session?.close();
    this.#session = undefined;
    this.#context.setValue(undefined);
  }

  /** Asked only when something would be lost: what is on disk waits for the next visit. */
  #onLeave = (event: BeforeUnloadEvent): void => {
    const session = this.#session;
    if (!session) return;
    const { drafts, pending, unkept, refused } = session.unsaved();
    if (unkept > 0 || (!session.$durable.get() && drafts.length + pending + refused > 0)) event.preventDefault();
  };
}
