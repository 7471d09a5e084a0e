import { html, nothing, type TemplateResult } from 'lit';
import { outboxHint } from './outbox-link.js';

type ProfilePage = 'profile' | 'security';

/** Everything about oneself, on two pages: the elements do the rest. Their headings are of the third level, or they bring the second. */
export const profilePages = (page: ProfilePage): TemplateResult =>
  html`<main class="page">
    <nav class="pages" aria-label="Pages of my profile">${link('profile', 'Profile', page)} ${link('security', 'Security', page)}</nav>
    ${page === 'profile' ? profile() : security()}
  </main>`;

const link = (to: ProfilePage, name: string, page: ProfilePage) =>
  html`<a href="#${to}" aria-current=${to === page ? 'page' : nothing}>${name}</a>`;

const profile = () =>
  html`<h1 class="visually-hidden" tabindex="-1">My profile</h1>
    <profile-form></profile-form>`;

const security = () =>
  html`<h1 class="visually-hidden">My profile</h1>
    <header>
      <h2 tabindex="-1">Security</h2>
      <p class="muted">Your password, how you prove it is you, and what is signed in. ${outboxHint()}</p>
    </header>
    <div class="settings">
      <password-form></password-form>
      <two-factor-form></two-factor-form>
      <session-list></session-list>
      <access-token-manager></access-token-manager>
    </div>`;
