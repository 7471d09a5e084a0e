import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { phoneWords } from '../../src/rules.js';
import { composer } from './composer.js';
import compass from './compass.svg';
import type { CustomerPhone, Opened } from './customer-phone.js';
import { icon } from './icons.js';
import type { Sending } from './outgoing.js';
import { aboutMe } from './phone-me.js';
import { answers, content, type Answering } from './phone-message.js';
import { listSheet } from './phone-sheet.js';
import { trouble } from './phone-trouble.js';
import type { OnPhone, Tap } from './phone-wire.js';
import { clock, dayOf } from './times.js';

/** A chat with one of the company's numbers, or what came from it as a test. */
export function phoneChat(phone: CustomerPhone, opened: Opened): TemplateResult {
  const { isTest } = opened;
  const number = phone.number(opened.number);
  return html`<header class="bar">
      <a class="back" href="#" aria-label="All chats">${icon('back')}</a>
      <span class="company" aria-hidden="true"><img src=${compass} alt="" /></span>
      <div class="words">
        <h1 tabindex="-1"><bdi>Fernweh${number ? ` ${number.name}` : nothing}</bdi></h1>
        <p>${isTest ? 'Test · ' : nothing}${number ? html`<bdi dir="ltr">${phoneWords(number.phone)}</bdi>` : 'Business account'}</p>
      </div>
    </header>
    ${list(phone, opened)} ${below(phone, opened)} ${opensList(phone, opened)}`;
}

function below(phone: CustomerPhone, { number, isTest }: Opened): TemplateResult | typeof nothing {
  if (!phone.content) return phone.stale ? trouble(phone) : nothing;
  if (isTest) return noAnswer();
  return phone.number(number) ? write(phone, number) : noNumber();
}

const noAnswer = () => html`<p class="closed">Tests come to your own phone as they would to a customer’s. Answers to them go nowhere.</p>`;

const noNumber = () => html`<p class="closed" role="status">Nobody can be reached at this number.</p>`;

function list(phone: CustomerPhone, opened: Opened): TemplateResult {
  const messages = phone.messages(opened);
  const sendings = opened.isTest ? [] : phone.outgoing.to(opened.number);
  return html`<div class="messages wallpaper" tabindex="0" role="log" aria-label="Messages">
    <div>
      ${messages.length + sendings.length || !phone.content ? nothing : html`<p class="day">Say hello: whoever is free answers</p>`}
      ${repeat(
        messages,
        ({ id }) => id,
        (message, place) => line(message, messages[place - 1], answering(phone, opened, message)),
      )}
      ${repeat(
        sendings,
        ({ key }) => key,
        (sending) => unsent(sending, phone),
      )}
    </div>
  </div>`;
}

function line(message: OnPhone, before: OnPhone | undefined, answering: Answering): TemplateResult {
  const newDay = !before || dayOf(before.at) !== dayOf(message.at);
  const isFirst = newDay || before.from !== message.from;
  const time = html`<span class="time"
    ><time datetime=${message.at}>${clock(message.at)}</time>${message.from === 'customer' ? sent() : nothing}</span
  >`;
  return html`${newDay ? html`<p class="day">${dayOf(message.at)}</p>` : nothing}
    <article class="sent" data-from=${message.from} data-first=${String(isFirst)} data-type=${message.message.type}>
      <p class="visually-hidden">${message.from === 'customer' ? 'You' : 'Fernweh'}:</p>
      <div class="bubble">${content(message, answering.templates, time)}</div>
      ${answers(message, answering)}
    </article>`;
}

const sent = () => html`${icon('check', 'small')}<span class="visually-hidden">, sent</span>`;

const unsent = ({ key, text, at, failure }: Sending, { outgoing }: CustomerPhone) =>
  html`<article class="sent" data-from="customer" data-first="false">
    <div class="bubble" aria-busy=${failure ? nothing : 'true'}>
      <p class="words">
        <span dir="auto">${text}</span><span class="time"><time datetime=${at}>${clock(at)}</time>${icon('clock', 'small')}</span>
      </p>
    </div>
    ${
      failure
        ? html`<p class="not-sent" role="alert">
            <span>${failure}</span>
            <button class="link" type="button" @click=${() => outgoing.again(key)}>Try again</button>
            <button class="link" type="button" @click=${() => outgoing.discard(key)}>Discard</button>
          </p>`
        : nothing
    }
  </article>`;

function answering(phone: CustomerPhone, opened: Opened, { id }: OnPhone): Answering {
  const messages = phone.messages(opened);
  const later = messages.slice(messages.findIndex((message) => message.id === id) + 1);
  const sendings = phone.outgoing.to(opened.number);
  return {
    templates: phone.content?.templates ?? [],
    onList: () => phone.showList(id),
    isTapped: (tap) => later.some(({ message }) => isAnswer(message, tap)) || sendings.some(({ reply }) => reply?.id === tap.id),
    ...(!opened.isTest && { onTap: (tap: Tap) => sending(() => phone.tap(opened.number, tap)) }),
  };
}

const isAnswer = ({ interactive, button }: OnPhone['message'], { id, title }: Tap): boolean =>
  (interactive?.button_reply ?? interactive?.list_reply)?.id === id || button?.text === title;

function opensList(phone: CustomerPhone, opened: Opened): TemplateResult | typeof nothing {
  const message = phone.messages(opened).find(({ id }) => id === phone.listOf);
  const { action } = message?.message.interactive ?? {};
  if (!action?.sections) return nothing;
  return listSheet({
    title: action.button ?? 'Choose',
    sections: action.sections,
    onClose: () => phone.showList(''),
    ...(!opened.isTest && { onChosen: (row: Tap) => sending(() => phone.tap(opened.number, row)) }),
  });
}

/** What one has just said is in sight, wherever one was reading. */
function sending(say: () => void): void {
  say();
  document.querySelector('.messages')?.scrollTo({ top: 0 });
}

const write = (phone: CustomerPhone, number: string) =>
  composer({
    label: 'Your message',
    placeholder: 'Message',
    draft: phone.draft(number),
    ...(phone.content && !phone.hasBegun(number) && { before: aboutMe(phone) }),
    onDraft: (text) => phone.type(number, text),
    onSend: (text) => sending(() => phone.send(number, text)),
  });
