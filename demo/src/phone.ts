import { html, render, type TemplateResult } from 'lit';
import compass from './compass.svg';
import { CustomerPhone, type Opened } from './customer-phone.js';
import { followDesk } from './desk-events.js';
import { speakAsAsked } from './language.js';
import { phoneChat } from './phone-chat.js';
import { phoneHome } from './phone-home.js';

const phone = new CustomerPhone(draw);

/** By the address, so that it stays when the page is loaded again. */
function openedIn(hash: string): Opened | undefined {
  const [, test = '', number] = /^#(test-)?([\w-]+)$/.exec(hash) ?? [];
  return number ? { number, isTest: test !== '' } : undefined;
}

function draw(): void {
  const opened = openedIn(location.hash);
  if (opened && !document.hidden) phone.see(opened);
  render(
    html`<div class="around">
      ${about()}
      <main class="phone">${opened ? phoneChat(phone, opened) : phoneHome(phone)}</main>
    </div>`,
    document.body,
  );
  document.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
}

const about = (): TemplateResult =>
  html`<aside class="about" aria-label="About this page">
    <a class="brand" href="/"><img src=${compass} alt="" />Fernweh Desk</a>
    <p class="claim">The customer’s phone</p>
    <p class="muted">Write to one of the company’s numbers, and see what comes back as it was sent. Nothing of it leaves this machine.</p>
  </aside>`;

function goTo(): void {
  phone.listOf = '';
  draw();
  document.querySelector<HTMLElement>('h1')?.focus();
}

speakAsAsked();
addEventListener('hashchange', goTo);
document.addEventListener('visibilitychange', draw);
draw();
void phone.load();
followDesk(() => void phone.load());
