import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsElement } from '../../element/index.js';
import { avatar } from '../../ui/avatar.js';
import { keepBeside } from '../../ui/beside.js';
import { icon } from '../../ui/icon.js';
import type { PhotoText } from './photo-words.js';

/** Pointing for this long is meant, ms; and so long the pointer may be on its way from the picture to what it opened. */
const intent = 150;
const grace = 250;

export interface CloserView {
  url: string;
  initials: string;
  canRemove: boolean;
  photo: PhotoText;
  onRemove(): void;
}

/** The photo in large, with the way to take it away: on hover, keyboard focus, click or tap; gone with them, or by Escape. */
export class PhotoCloser {
  #open = false;
  /** Opened by click or tap: stays when the pointer leaves. */
  #pinned = false;
  #asks = false;
  #next?: string;
  #quiet = false;
  #timer?: ReturnType<typeof setTimeout>;
  #release?: () => void;

  constructor(private readonly host: SettingsElement) {}

  get isOpen(): boolean {
    return this.#open;
  }

  /** What happens to the picture and to what it has opened, which is inside the same element. */
  hear(event: Event): void {
    switch (event.type) {
      case 'pointerenter':
        if ((event as PointerEvent).pointerType !== 'touch') this.#after(intent, () => this.#area?.matches(':hover') && this.#show());
        break;
      case 'pointerleave':
        this.#after(grace, () => this.#isLeft && this.close());
        break;
      case 'focusout':
        this.#after(0, () => {
          if (!this.#hasFocus) this.#pinned = false;
          if (this.#isLeft) this.close();
        });
        break;
      case 'focusin':
        if (!this.#quiet && this.#button?.matches(':focus-visible')) this.#show();
        break;
      case 'click':
        this.#onClick();
    }
  }

  render(view: CloserView): TemplateResult | typeof nothing {
    const { url, initials, photo } = view;
    if (!this.#open || !url) return nothing;
    return html`<div
      part="popover"
      popover="manual"
      data-kind="closer"
      role="group"
      aria-label=${photo('closer')}
      @pointerleave=${(event: Event) => this.hear(event)}
    >
      ${avatar(url, initials, 160)} ${view.canRemove ? this.#renderRemoval(view) : nothing}
    </div>`;
  }

  /** After every update of the host. */
  shown(): void {
    if (!this.#open) return;
    const popover = this.#popover;
    if (!popover) return queueMicrotask(() => this.close());
    if (!popover.matches(':popover-open')) {
      popover.showPopover();
      this.#release = keepBeside(popover, this.#button!, 'start');
    }
    if (this.#next) popover.querySelector<HTMLElement>(this.#next)?.focus();
    this.#next = undefined;
  }

  close(): void {
    clearTimeout(this.#timer);
    if (!this.#open) return;
    this.#release?.();
    removeEventListener('keydown', this.#onKey, { capture: true });
    removeEventListener('pointerdown', this.#onPointerDown, { capture: true });
    this.#open = this.#pinned = this.#asks = false;
    this.host.requestUpdate();
  }

  /** Pointing is easily a slip, so it is asked once. */
  #renderRemoval({ photo, onRemove }: CloserView): TemplateResult {
    if (!this.#asks)
      return html`<button part="button quiet danger" type="button" @click=${() => this.#ask(true)}>
        ${icon('trash', 'small')}${photo('remove')}
      </button>`;
    const remove = () => {
      this.close();
      onRemove();
    };
    return html`<div data-kind="question" role="group" aria-label=${photo('removeQuestion')}>
      <p aria-hidden="true">${photo('removeQuestion')}</p>
      <div part="actions">
        <button part="button quiet danger" type="button" @click=${remove}>${photo('removeYes')}</button>
        <button part="button" type="button" @click=${() => this.#ask(false)}>${photo('removeNo')}</button>
      </div>
    </div>`;
  }

  get #area(): HTMLElement | null {
    return this.host.renderRoot.querySelector('[data-kind="look"]');
  }

  get #button(): HTMLElement | null | undefined {
    return this.#area?.querySelector('button');
  }

  get #popover(): HTMLElement | null | undefined {
    return this.#area?.querySelector('[popover]');
  }

  get #hasFocus(): boolean {
    const { focused } = this.host;
    return Boolean(focused && this.#area?.contains(focused));
  }

  get #isLeft(): boolean {
    // What is in the top layer is pointed at without those around it.
    const isPointedAt = [this.#area, this.#popover].some((one) => one?.matches(':hover'));
    return !this.#pinned && !isPointedAt && !(this.#hasFocus && this.host.focused!.matches(':focus-visible'));
  }

  #after(milliseconds: number, run: () => unknown): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, milliseconds);
  }

  #show(): void {
    if (this.#open) return;
    this.#open = true;
    addEventListener('keydown', this.#onKey, { capture: true });
    addEventListener('pointerdown', this.#onPointerDown, { capture: true });
    this.host.requestUpdate();
  }

  #ask(asks: boolean): void {
    this.#asks = asks;
    // The safe answer, or where the person was before.
    this.#next = asks ? 'button:last-of-type' : 'button';
    this.host.requestUpdate();
  }

  #onClick(): void {
    if (this.#pinned) return this.close();
    this.#pinned = true;
    this.#show();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Not the dialog of the host's too.
    event.preventDefault();
    event.stopPropagation();
    this.#quiet = true;
    if (this.#hasFocus) this.#button?.focus();
    this.#quiet = false;
    this.close();
  };

  #onPointerDown = (event: Event): void => {
    if (this.#area && !event.composedPath().includes(this.#area)) this.close();
  };
}
