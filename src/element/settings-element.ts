import { ContextConsumer } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import type { Session } from '../session/session.js';
import { showStates, statesOf, type Shown } from './field-states.js';
import { adoptStyles } from './light-dom.js';
import { rememberRequests, sessionContext } from './session-context.js';
import { emit } from './settings-events.js';

/**
 * What every element is made of: a session from the nearest `settings-provider`, atoms that are listened to while the
 * element is in the page, a language and a direction of its own and `:state()` names.
 */
export abstract class SettingsElement extends LitElement {
  /** Elements without slots may be rendered without a shadow root, for third-party password managers. */
  static readonly canBeLight: boolean = false;
  /** Milliseconds without a session after which a developer is told. */
  static patience = 3000;

  /**
   * There is something to show, or to say that there is not.
   * @internal
   */
  onSettled?: (() => void) | undefined;

  /** The session to use; wins over that of a `settings-provider`. */
  @property({ attribute: false }) session?: Session;

  #internals = this.attachInternals();
  #provided?: Session;
  #bound?: Session;
  #stops: (() => void)[] = [];
  #warning?: ReturnType<typeof setTimeout>;
  #light = false;
  #id = '';

  constructor() {
    super();
    new ContextConsumer(this, { context: sessionContext, subscribe: true, callback: (session) => this.#take(session) });
  }

  /** Whether the element has no shadow root: the attribute `light-dom`, read once when it is first connected. */
  get lightDom(): boolean {
    return this.#light;
  }

  protected get current(): Session | undefined {
    return this.session ?? this.#provided;
  }

  /** The atoms this element shows. Called when it has a session; they are released when it leaves the page or changes session. */
  protected bind?(session: Session): ReadableAtom<unknown>[];

  /** What `:state()` is made from. */
  protected get shown(): Shown | undefined {
    return undefined;
  }

  /** Whether nothing of what is shown can be changed: `:state(readonly)`. */
  protected get isReadOnly(): boolean {
    return false;
  }

  /** Labels of what was typed or chosen, and waits for a button of this element. */
  get unsaved(): readonly string[] {
    return [];
  }

  override connectedCallback(): void {
    rememberRequests(this.ownerDocument);
    this.#provided = undefined;
    super.connectedCallback();
    if (this.#light) adoptStyles(this);
    this.#listen();
    this.#warning = setTimeout(() => this.#warn(), (this.constructor as typeof SettingsElement).patience);
    // Hosts read an element's content in the same task as they insert it.
    if (!this.hasUpdated && !this.hasAttribute('defer-hydration')) this.performUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#warning);
    // A move is a removal and an insertion in one task, and must not close what the stores hold open.
    queueMicrotask(() => this.#listen());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#light = (this.constructor as typeof SettingsElement).canBeLight && this.hasAttribute('light-dom');
    if (!this.#light) return super.createRenderRoot();
    this.#id = `${this.localName}-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}-`;
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) this.#listen();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.#speak();
    const states = statesOf(this.shown, this.isReadOnly);
    showStates(this.#internals, states);
    if (this.current && !states.has('loading')) this.onSettled?.();
  }

  /** Asks the host for a sign-in; with a session only. */
  protected askSignIn = (): void => {
    emit(this, 'settings-sign-in-needed', { pending: this.current!.unsaved().pending });
  };

  /** An id that no other instance has in the same tree. */
  protected idOf(name: string): string {
    return this.#id + name;
  }

  /**
   * The node inside this element that has the focus.
   * @internal
   */
  get focused(): Element | null {
    const root = this.#light ? this.getRootNode() : this.renderRoot;
    const active = (root as Document | ShadowRoot).activeElement;
    return active && this.renderRoot.contains(active) ? active : null;
  }

  #take(session: Session | undefined): void {
    this.#provided = session;
    this.#listen();
  }

  #listen(): void {
    const session = this.isConnected ? this.current : undefined;
    if (session === this.#bound) return;
    for (const stop of this.#stops.splice(0)) stop();
    this.#bound = session;
    if (session) {
      const atoms = [session.texts.$changed, ...(this.bind?.(session) ?? [])];
      this.#stops = atoms.map((atom) => atom.listen(() => this.requestUpdate()));
    }
    if (this.isConnected) this.requestUpdate();
  }

  /** The panel may speak another language than the page: without this a screen reader reads German with an English voice. */
  #speak(): void {
    const texts = this.current?.texts;
    if (!texts) return;
    for (const child of this.renderRoot.children) {
      if (!(child instanceof HTMLElement) || child instanceof HTMLStyleElement) continue;
      // Setting what is set already would make the browser style everything inside anew.
      if (child.lang !== texts.locale) child.lang = texts.locale;
      if (child.dir !== texts.direction) child.dir = texts.direction;
    }
  }

  #warn(): void {
    if (this.current) return;
    console.warn(
      `settings-elements: <${this.localName}> has no session. Put it inside a <settings-provider> that has an adapter, or set its \`session\`.`,
    );
  }
}
