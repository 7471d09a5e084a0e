import { html, nothing, type TemplateResult } from 'lit';

/** What stands in the round: a picture, or initials while there is none or it does not load. */
export const face = (url: string, initials: string): TemplateResult =>
  html`${url ? html`<img src=${url} alt="" @error=${hide} @load=${show} />` : nothing}<span aria-hidden="true">${initials}</span>`;

/** Decoration: the name stands beside it. */
export const avatar = (url: string, initials: string, size: 32 | 48 | 56 | 160): TemplateResult =>
  html`<span part="avatar" data-size=${size} aria-hidden="true">${face(url, initials)}</span>`;

const hide = (event: Event) => ((event.target as HTMLElement).hidden = true);
const show = (event: Event) => ((event.target as HTMLElement).hidden = false);
