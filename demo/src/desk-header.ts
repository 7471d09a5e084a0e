import { html, nothing, type TemplateResult } from 'lit';
import compass from './compass.svg';
import { isProfilePage, pageTitles, type Route } from './route.js';

/** In its own look, the Desk leads to the settings from here as well; another product has its own way. */
const pages = ['conversations', 'colleagues', 'settings'] as const;

/** Whoever looks at a page of "My profile" is in it. */
const placeOf = (current: Route['page']) => (isProfilePage(current) ? 'settings' : current);

/** `unread`: how many messages nobody has read; `corner`: who is signed in; `isOther`: the Desk looks like another product. */
export const deskHeader = (
  current: Route['page'],
  unread: number,
  corner: TemplateResult | typeof nothing,
  isOther: boolean,
): TemplateResult =>
  html`<header class="desk-header">
    <a class="brand" href="#conversations"><img src=${compass} alt="" /><span>Fernweh Desk</span></a>
    <nav aria-label="Desk">
      ${pages.map((page) =>
        isOther && page === 'settings'
          ? nothing
          : html`<a href="#${page}" aria-current=${page === current ? 'page' : page === placeOf(current) ? 'true' : nothing}
              >${pageTitles[page]}${page === 'conversations' && unread ? count(unread) : nothing}</a
            >`,
      )}
    </nav>
    ${corner}
  </header>`;

const count = (unread: number) => html` <span class="count">${unread}<span class="visually-hidden"> unread</span></span>`;
