import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ask, type Refusal } from './backend.js';
import compass from './compass.svg';
import { icon } from './icons.js';
import { speakAsAsked } from './language.js';
import { clock } from './times.js';

interface Letter {
  id: string;
  kind: 'mail' | 'sms';
  to: string;
  subject: string;
  text: string;
  at: string;
}

/** Milliseconds; a person with a code to type looks here often, and a hidden page asks nothing. */
const pause = 1_500;
/** How long a button says that it copied. */
const copiedFor = 4_000;

/** Undefined until they have arrived. */
let letters: readonly Letter[] | undefined;
let trouble = '';
let news = '';
let copied = '';
let asking: ReturnType<typeof setTimeout> | undefined;

function draw(): void {
  render(
    html`<main class="outbox">
      <a class="brand" href="/"><img src=${compass} alt="" />Fernweh Desk</a>
      <header>
        <h1>The demo’s outbox</h1>
        <p class="muted">Every text message and email that the Desk has sent. Nothing of it leaves this machine.</p>
      </header>
      <p class="visually-hidden" role="status">${news}</p>
      ${trouble ? html`<p class="trouble" role="status">${trouble}</p>` : nothing} ${list()}
    </main>`,
    document.body,
  );
}

function list(): TemplateResult | typeof nothing {
  if (!letters) return nothing;
  if (!letters.length) return empty();
  return html`<ol class="letters">
    ${repeat(letters, ({ id }) => id, letter)}
  </ol>`;
}

const empty = () =>
  html`<div class="none">
    ${icon('mail')}
    <h2>Nothing was sent yet</h2>
    <p class="muted">A code shows here the moment somebody asks for it.</p>
  </div>`;

function letter({ id, kind, to, subject, text, at }: Letter): TemplateResult {
  const code = codeIn(text);
  return html`<li class="letter" data-kind=${kind}>
    ${icon(kind === 'mail' ? 'mail' : 'phone')}
    <p class="to">
      <span
        ><span class="visually-hidden">${kind === 'mail' ? 'Email to ' : 'Text message to '}</span><strong dir="ltr">${to}</strong></span
      >
      <time datetime=${at}>${clock(at)}</time>
    </p>
    ${subject ? html`<p class="subject">${subject}</p>` : nothing}
    <p class="text" dir="auto">${text.trim()}</p>
    ${code ? theCode(id, code) : nothing}
  </li>`;
}

/** Six digits that stand alone; a phone number's do not. */
const codeIn = (text: string): string => /(?<![\d+])\d{6}(?!\d)/.exec(text)?.[0] ?? '';

const theCode = (id: string, code: string) =>
  html`<p class="the-code">
    <output dir="ltr" aria-label="Code">${code}</output>
    <button class="button" type="button" aria-label="Copy the code ${code}" @click=${() => void copy(id, code)}>
      ${icon('copy', 'small')}${copied === id ? 'Copied' : 'Copy'}
    </button>
    <span class="visually-hidden" role="status">${copied === id ? 'Copied' : ''}</span>
  </p>`;

async function copy(id: string, code: string): Promise<void> {
  await navigator.clipboard.writeText(code);
  copied = id;
  draw();
  setTimeout(() => {
    if (copied === id) copied = '';
    draw();
  }, copiedFor);
}

async function load(): Promise<void> {
  clearTimeout(asking);
  if (document.hidden) return;
  try {
    const { items } = await ask<{ items: Letter[] }>('/demo/messages');
    const [newest] = items;
    news = letters && newest && newest.id !== letters[0]?.id ? `New message to ${newest.to}` : news;
    letters = items;
    trouble = '';
  } catch (error) {
    const { status } = error as Refusal;
    trouble = status === 404 ? 'This server sends its messages for real, so none are kept here.' : 'The server does not answer.';
  }
  draw();
  clearTimeout(asking);
  asking = setTimeout(() => void load(), pause);
}

speakAsAsked();
draw();
void load();
document.addEventListener('visibilitychange', () => void load());
