import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from './icon.js';

export interface Dialog {
  /** Unique in its tree; the title's id is made from it. */
  id: string;
  title: string;
  description?: TemplateResult | string;
  body?: TemplateResult | typeof nothing;
  /** From the start edge: destructive answers apart (`data-align="start"`), then Cancel, then the primary one. */
  actions: TemplateResult;
  /** Names the corner button; without it there is none. */
  close?: string;
  /** The primary button, or Enter. The dialog stays until it is no longer rendered. */
  onSubmit(event: SubmitEvent): void;
  /** Escape, or the corner button. */
  onClose(): void;
}

/** Its first update may come before the element is in the page. */
const open = (element?: Element) =>
  queueMicrotask(() => {
    const dialog = element as HTMLDialogElement | undefined;
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  });

/**
 * One decision or one proof over the page. Open as long as it is rendered; the focus goes to what has `autofocus`. Whoever stops
 * rendering it gives the focus back (the native way needs `close()`, and a dialog taken from the page was never closed).
 */
export const dialog = ({ id, title, description, body = nothing, actions, close, onSubmit, onClose }: Dialog): TemplateResult =>
  html`<dialog
    part="dialog"
    id=${id}
    aria-labelledby="${id}-title"
    ${ref(open)}
    @cancel=${(event: Event) => {
      event.preventDefault();
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
      <header>
        <div>
          <h2 part="title" id="${id}-title">${title}</h2>
          ${description ? html`<p part="description">${description}</p>` : nothing}
        </div>
        ${
          close === undefined
            ? nothing
            : html`<button part="button quiet square" type="button" aria-label=${close} @click=${onClose}>${icon('close')}</button>`
        }
      </header>
      ${body === nothing ? nothing : html`<div part="body">${body}</div>`}
      <footer>${actions}</footer>
    </form>
  </dialog>`;
