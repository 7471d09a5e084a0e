import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import type { UiText } from './ui.messages.js';

export interface Toast {
  message: string;
  /** Takes back what was done. */
  onUndo(): void;
}

/** For what is already done and can be taken back: 20 s, longer while it is pointed at or focused, reached by F6. */
export class ToastController implements ReactiveController {
  #toast?: Toast;
  #timer?: ReturnType<typeof setTimeout>;
  /** Had the focus before F6. */
  #left?: HTMLElement | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    private readonly milliseconds = 20_000,
  ) {
    host.addController(this);
  }

  show(toast: Toast): void {
    this.#toast = toast;
    addEventListener('keydown', this.#onKey);
    this.#wait();
    this.host.requestUpdate();
  }

  hide = (): void => {
    clearTimeout(this.#timer);
    removeEventListener('keydown', this.#onKey);
    this.#toast = undefined;
    // Whoever came here by F6 goes on where they were.
    if (this.#hasFocus) this.#left?.focus?.();
    this.#left = undefined;
    this.host.requestUpdate();
  };

  hostDisconnected(): void {
    this.hide();
  }

  /** The top layer keeps it clear of whatever the host clips or covers. */
  hostUpdated(): void {
    const node = this.#node;
    if (node?.isConnected && !node.matches(':popover-open')) node.showPopover();
  }

  render(text: UiText): TemplateResult | typeof nothing {
    if (!this.#toast) return nothing;
    return html`<div
      part="toast"
      popover="manual"
      role="status"
      @pointerenter=${this.#pause}
      @pointerleave=${this.#wait}
      @focusin=${this.#pause}
      @focusout=${this.#wait}
    >
      <span>${this.#toast.message}</span>
      <button part="button quiet" type="button" @click=${this.#onUndo}>${text('undo')}</button>
      <button part="button quiet square" type="button" aria-label=${text('close')} @click=${this.hide}>${icon('close', 'small')}</button>
    </div>`;
  }

  get #hasFocus(): boolean | undefined {
    return this.#node?.matches(':focus-within');
  }

  get #node(): HTMLElement | null {
    return this.host.renderRoot.querySelector('[part="toast"]');
  }

  #pause = (): void => clearTimeout(this.#timer);

  #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.hide, this.milliseconds);
  };

  #onUndo = (): void => {
    this.#toast?.onUndo();
    this.hide();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    if (!this.#hasFocus) [this.#left] = event.composedPath() as HTMLElement[];
    this.#node?.querySelector('button')?.focus();
  };
}
