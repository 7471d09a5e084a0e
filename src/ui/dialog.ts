import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import { icon } from './icon.js';

export interface Dialog {
  /** Unique in its tree; the title's id is made from it. */
  id: string;
  title: string;
  /** From the inline end, beside the work. It closes when the page is clicked. */
  kind?: 'drawer';
  description?: TemplateResult | string;
  body?: TemplateResult | typeof nothing;
  /** From the start edge: destructive answers apart (`data-align="start"`), then Cancel, then the primary one. Nothing: there is no foot. */
  actions: TemplateResult | typeof nothing;
  /** Names the corner button; without it there is none. */
  close?: string;
  /** The primary button, or Enter. The dialog stays until it is no longer rendered. */
  onSubmit(event: SubmitEvent): void;
  /** Escape, or the corner button. */
  onClose(): void;
}

/** Opens with its first update, which may come before the element is in the page; closes before it leaves, so that the focus goes back. */
class Modal extends AsyncDirective {
  #dialog?: HTMLDialogElement;

  override render(): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart): typeof nothing {
    const dialog = (this.#dialog = element as HTMLDialogElement);
    queueMicrotask(() => {
      if (!dialog.isConnected || dialog.open) return;
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[part~="body"] input, footer [part~="cancel"]')?.focus();
    });
    return nothing;
  }

  protected override disconnected(): void {
    this.#dialog?.close();
  }
}

const modal = directive(Modal);

/**
 * One decision or one proof over the page. Open as long as it is rendered; the focus goes to the first input, else to Cancel, and then
 * back to where it was.
 */
export const dialog = ({ id, title, kind, description, body = nothing, actions, close, onSubmit, onClose }: Dialog): TemplateResult =>
  html`<dialog
    part=${kind ? 'dialog drawer' : 'dialog'}
    id=${id}
    closedby=${kind ? 'any' : nothing}
    aria-labelledby="${id}-title"
    aria-describedby=${ifDefined(description ? `${id}-about` : undefined)}
    ${modal()}
    @cancel=${(event: Event) => {
      // What cannot be held closes now, and says so next.
      if (!event.cancelable) return;
      event.preventDefault();
      onClose();
    }}
    @close=${(event: Event) => {
      // A browser lets nobody hold a second Escape; whether it goes is still its owner's decision.
      const closed = event.target as HTMLDialogElement;
      if (!closed.isConnected || closed.open) return;
      closed.showModal();
      onClose();
    }}
  >
    <form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        onSubmit(event);
      }}
    >
      <header role="none">
        <div>
          <h2 part="title" id="${id}-title">${title}</h2>
          ${description ? html`<p part="description" id="${id}-about">${description}</p>` : nothing}
        </div>
        ${
          close === undefined
            ? nothing
            : html`<button part="button quiet square" type="button" aria-label=${close} @click=${onClose}>${icon('close')}</button>`
        }
      </header>
      ${body === nothing ? nothing : html`<div part="body">${body}</div>`}
      ${actions === nothing ? nothing : html`<footer role="none">${actions}</footer>`}
    </form>
  </dialog>`;
