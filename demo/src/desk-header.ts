import { html, nothing, type TemplateResult } from 'lit';
import compass from './compass.svg';
import { isProfilePage, pageTitles, type Route } from './route.js';

const pages = ['conversations', 'colleagues', 'profile'] as const;

/** Whoever looks at a page of "My profile" is in it. */
const placeOf = (current: Route['page']) => (isProfilePage(current) ? 'profile' : current);

/** `unread`: how many messages nobody has read; `corner`: who is signed in. */
export const deskHeader = (current: Route['page'], unread: number, corner: TemplateResult): TemplateResult =>
  html`<header class="desk-header">
    <a class="brand" href="#conversations"><img src=${compass} alt="" /><span>Fernweh Desk</span></a>
    <nav aria-label="Desk">
      ${pages.map(
        (page) =>
          html`<a href="#${page}" aria-current=${page === current ? 'page' : page === placeOf(current) ? 'true' : nothing}
            >${pageTitles[page]}${page === 'conversations' && unread ? count(unread) : nothing}</a
          >`,
      )}
    </nav>
    ${corner}
  </header>`;

const count = (unread: number) => html` <span class="count">${unread}<span class="visually-hidden"> unread</span></span>`;
