import { html, nothing, type TemplateResult } from 'lit';
import { phoneWords } from '../../src/rules.js';
import compass from './compass.svg';
import type { CustomerPhone, Opened } from './customer-phone.js';
import { aboutMe } from './phone-me.js';
import { excerpt } from './phone-message.js';
import { trouble } from './phone-trouble.js';
import { shortTime } from './times.js';

/** The first thing on the phone: whose it is, and whom one can write to. */
export const phoneHome = (phone: CustomerPhone): TemplateResult =>
  html`<header class="bar"><h1 tabindex="-1">Chats</h1></header>
    <div class="home">${aboutMe(phone)} ${phone.stale ? trouble(phone) : nothing} ${phone.content ? chats(phone) : nothing}</div>`;

function chats(phone: CustomerPhone): TemplateResult {
  const { numbers, tests } = phone.content!;
  return html`<section aria-labelledby="companies">
      <h2 id="companies">Write to Fernweh</h2>
      ${
        numbers.length
          ? html`<ul>
              ${numbers.map(({ id }) => row(phone, { number: id, isTest: false }))}
            </ul>`
          : html`<p class="muted">No number is connected now.</p>`
      }
    </section>
    ${
      tests.length
        ? html`<section aria-labelledby="tests">
            <h2 id="tests">Tests</h2>
            <ul>
              ${tests.map(({ number }) => row(phone, { number, isTest: true }))}
            </ul>
          </section>`
        : nothing
    }`;
}

function row(phone: CustomerPhone, opened: Opened): TemplateResult {
  const number = phone.number(opened.number);
  const last = phone.messages(opened).at(-1);
  const unseen = phone.unseen(opened);
  return html`<li>
    <a href="#${opened.isTest ? 'test-' : ''}${opened.number}" data-unread=${String(unseen > 0)}>
      <span class="company" aria-hidden="true"><img src=${compass} alt="" /></span>
      <span class="words">
        <span class="line"
          ><strong><bdi>${number ? `Fernweh ${number.name}` : 'Fernweh'}</bdi></strong
          >${last ? html`<time datetime=${last.at}>${shortTime(last.at)}</time>` : nothing}</span
        >
        <span class="line"
          ><span class="excerpt" dir="auto"
            >${last ? html`<bdi>${excerpt(last, phone.content!.templates)}</bdi>` : html`<bdi dir="ltr">${phoneWords(number!.phone)}</bdi>`}</span
          >${unseen > 0 ? html`<span class="count">${unseen}<span class="visually-hidden"> new</span></span>` : nothing}</span
        >
      </span>
    </a>
  </li>`;
}
