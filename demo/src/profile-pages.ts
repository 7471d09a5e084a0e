import { html, nothing, type TemplateResult } from 'lit';
import { outboxHint } from './outbox-link.js';
import { pageTitles, profilePages, type ProfilePage } from './route.js';

/** Everything about oneself, page by page: the elements do the rest. Their headings are of the third level, or they bring the second. */
export const profilePage = (page: ProfilePage): TemplateResult =>
  html`<main class="page">
    <nav class="pages" aria-label="Pages of my profile">${profilePages.map((one) => link(one, page))}</nav>
    ${contents[page]()}
  </main>`;

const link = (to: ProfilePage, page: ProfilePage) =>
  html`<a href="#${to}" aria-current=${to === page ? 'page' : nothing}>${to === 'profile' ? 'Profile' : pageTitles[to]}</a>`;

/** What begins with a form that brings its own heading. */
const form = (elements: TemplateResult) =>
  html`<h1 class="visually-hidden" tabindex="-1">My profile</h1>
    <div class="settings">${elements}</div>`;

const sections = (title: string, words: TemplateResult | string, elements: TemplateResult) =>
  html`<h1 class="visually-hidden">My profile</h1>
    <header>
      <h2 tabindex="-1">${title}</h2>
      <p class="muted">${words}</p>
    </header>
    <div class="settings">${elements}</div>`;

const contents: Readonly<Record<ProfilePage, () => TemplateResult>> = {
  profile: () => form(html`<profile-form></profile-form>`),
  security: () =>
    sections(
      pageTitles.security,
      html`Your password, how you prove it is you, and what is signed in. ${outboxHint()}`,
      html`<password-form></password-form>
        <two-factor-form></two-factor-form>
        <session-list></session-list>
        <access-token-manager></access-token-manager>`,
    ),
  notifications: () =>
    sections(
      pageTitles.notifications,
      html`What reaches you, where, and when it stays quiet. ${outboxHint('Mails')}`,
      html`<notification-matrix></notification-matrix>
        <push-subscription></push-subscription>
        <alert-settings></alert-settings>`,
    ),
  preferences: () => form(html`<preferences-form></preferences-form> <availability-switch></availability-switch>`),
  'canned-responses': () =>
    html`<h1 class="visually-hidden">My profile</h1>
      <h2 class="visually-hidden" tabindex="-1">What I write often</h2>
      <div class="settings"><canned-response-manager></canned-response-manager></div>`,
  'welcome-messages': () =>
    html`<h1 class="visually-hidden">My profile</h1>
      <h2 class="visually-hidden" tabindex="-1">How I greet</h2>
      <div class="settings"><welcome-message-editor></welcome-message-editor></div>
      <p class="muted try">
        Try it on
        <a href="phone.html" target="_blank">the customer’s phone<span class="visually-hidden"> (new tab)</span></a
        >: write to a number, and see what arrives. Tests arrive there too.
      </p>`,
};
