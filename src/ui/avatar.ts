import { html, nothing, type TemplateResult } from 'lit';

/** A person's picture, or their initials while there is none or it does not load. Decoration: the name stands beside it. */
export const avatar = (url: string, initials: string, size: 32 | 56): TemplateResult =>
  html`<span part="avatar" data-size=${size} aria-hidden="true"
    >${url ? html`<img src=${url} alt="" @error=${hide} @load=${show} />` : nothing}<span>${initials}</span></span
  >`;

const hide = (event: Event) => ((event.target as HTMLElement).hidden = true);
const show = (event: Event) => ((event.target as HTMLElement).hidden = false);
