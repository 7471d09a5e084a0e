import { html, type TemplateResult } from 'lit';
import type { Profile } from '../../src/index.js';
import { icon } from './icons.js';
import { closeWhenLeft } from './menus.js';

export interface NameMenu {
  profile?: Profile;
  onSignOut(): void;
}

const menu = () => document.querySelector<HTMLElement>('#name-menu')!;

/** The person's corner: who is signed in, and what they can do about themselves. */
export function nameMenu({ profile, onSignOut }: NameMenu): TemplateResult {
  const close = () => menu().hidePopover();
  const onToggle = (event: Event) => {
    const open = (event as ToggleEvent).newState === 'open';
    document.querySelector('.me')!.setAttribute('aria-expanded', String(open));
  };
  return html`<button class="me" type="button" popovertarget="name-menu" aria-expanded="false">
      <profile-badge></profile-badge><span class="visually-hidden">, menu</span>${icon('chevron-down', 'small')}
    </button>
    <div class="menu" id="name-menu" popover @toggle=${onToggle} @focusout=${closeWhenLeft}>
      <div class="who">
        <strong><bdi>${profile?.name}</bdi></strong>
        <span class="muted" dir="ltr">${profile?.email}</span>
      </div>
      <div class="row"><availability-switch variant="toggle"></availability-switch></div>
      <ul>
        <li><a class="item" href="#profile" @click=${close}>${icon('user')}My profile</a></li>
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
    </div>`;
}
