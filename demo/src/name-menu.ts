import { html, nothing, type TemplateResult } from 'lit';
import type { ArrangementName, Profile } from '../../src/index.js';
import { icon } from './icons.js';
import { closeWhenLeft } from './menus.js';
import { lookLike, products, wayOf, type ProductWay } from './product.js';

export interface NameMenu {
  profile?: Profile;
  product: ArrangementName | undefined;
  onSignOut(): void;
}

const menu = () => document.querySelector<HTMLElement>('#name-menu')!;

const heard = html`<span class="visually-hidden">, menu</span>`;

/** What is pressed in the person's corner. */
const openers: Readonly<Record<ProductWay['opener'], TemplateResult>> = {
  name: html`<profile-badge></profile-badge>${heard}${icon('chevron-down', 'small')}`,
  dots: html`${icon('dots')}<span class="visually-hidden">Your menu</span>`,
  picture: html`<profile-badge></profile-badge>${heard}`,
};

/** The person's corner: who is signed in, and what they can do about themselves. */
export function nameMenu({ profile, product, onSignOut }: NameMenu): TemplateResult {
  const { opener, item } = wayOf(product);
  const close = () => menu().hidePopover();
  const onToggle = (event: Event) => {
    const open = (event as ToggleEvent).newState === 'open';
    document.querySelector('.me')!.setAttribute('aria-expanded', String(open));
  };
  return html`${opener === 'dots' ? html`<profile-badge></profile-badge>` : nothing}
    <button class="me" type="button" popovertarget="name-menu" aria-expanded="false">${openers[opener]}</button>
    <div class="menu" id="name-menu" popover @toggle=${onToggle} @focusout=${closeWhenLeft}>
      <div class="who">
        <strong><bdi>${profile?.name}</bdi></strong>
        <span class="muted" dir="ltr">${profile?.email}</span>
      </div>
      <div class="row"><availability-switch variant="toggle"></availability-switch></div>
      <ul>
        <li><a class="item" href="#settings" @click=${close}>${icon(item.icon)}${item.label}</a></li>
        <li><a class="item" href="customer.html" target="_blank" @click=${close}>${icon('chat')}What customers see</a></li>
        <li><a class="item" href="phone.html" target="_blank" @click=${close}>${icon('phone')}The customer’s phone</a></li>
        <li><a class="item" href="/demo/outbox" target="_blank" @click=${close}>${icon('mail')}The demo’s outbox</a></li>
        <li>
          <button
            class="item"
            type="button"
            @click=${() => {
              close();
              onSignOut();
            }}
          >
            ${icon('leave')}Sign out
          </button>
        </li>
      </ul>
      ${looks(product)}
    </div>`;
}

/** The same settings as people know them from elsewhere. The page is loaded anew; what was typed waits for the person. */
const looks = (chosen: ArrangementName | undefined): TemplateResult =>
  html`<div class="looks">
    <p class="muted small" id="looks">Look like…</p>
    <ul aria-labelledby="looks">
      ${[undefined, ...(Object.keys(products) as ArrangementName[])].map(
        (product) =>
          html`<li>
            <a class="item" href=${lookLike(product)} aria-current=${product === chosen ? 'true' : nothing}
              >${wayOf(product).name}${product === chosen ? icon('check', 'small') : nothing}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
