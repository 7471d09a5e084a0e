import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ArrangementName, PanelRouter, SectionChoice } from '../../src/index.js';
import { outboxHint } from './outbox-link.js';
import { wayOf } from './product.js';
import { isProfilePage, routeIn, type ProfilePage } from './route.js';

/** The Desk has addresses of its own, and the panel keeps its place in them. */
const router: PanelRouter = {
  get path() {
    const { page } = routeIn(location.hash);
    // Others are linked to as in any host: #settings/security.
    return isProfilePage(page) ? location.hash.slice(1).replace(/^settings\//, '') : '';
  },
  href: (path) => `#${path || 'settings'}`,
  go(path, { replace = false } = {}) {
    if (replace) location.replace(this.href(path));
    else location.hash = this.href(path);
  },
  listen(changed) {
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  },
};

/** In the Desk's own order: what proves who somebody is stands together. */
const sections: readonly SectionChoice[] = [
  'profile',
  { id: 'security', parts: ['password-form', 'two-factor-form', 'session-list', 'access-token-manager'] },
  'activity',
  'notifications',
  'preferences',
  'canned-responses',
  'welcome-messages',
];

const phoneHint = html`Try it on <a href="phone.html" target="_blank">the customer’s phone<span class="visually-hidden"> (new tab)</span></a
  >: write to a number, and see what arrives. Tests arrive there too.`;

/** What only the demo has to say. */
const hints: Partial<Record<ProfilePage, TemplateResult>> = {
  profile: outboxHint(),
  security: outboxHint(),
  notifications: outboxHint('Mails'),
  'welcome-messages': phoneHint,
};

/** Everything about oneself: the panel does the rest. Another product has its own sections. */
export const profilePage = (page: ProfilePage, product: ArrangementName | undefined): TemplateResult =>
  html`<main class="page settings">
    <h1 class="visually-hidden" tabindex="-1">${wayOf(product).title}</h1>
    <settings-panel arrangement=${ifDefined(product)} .router=${router} .sections=${product ? undefined : sections}></settings-panel>
    ${hints[page] ? html`<p class="muted try">${hints[page]}</p>` : nothing}
  </main>`;
