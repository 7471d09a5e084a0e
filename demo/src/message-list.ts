import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { attachedFiles } from './attached-files.js';
import type { Agent } from './backend.js';
import type { Attached, Message, Translation } from './conversations.js';
import { icon } from './icons.js';
import { withMentions } from './mentions.js';
import type { Outgoing, Sending } from './outgoing.js';
import { picture } from './picture.js';
import { clock, dayOf } from './times.js';
import { translated } from './translated.js';

export interface Messages {
  /** Who is reading; their own messages stand at the end. */
  side: 'customer' | 'agent';
  messages: readonly Message[];
  /** What the reader wrote and is not confirmed. */
  sendings: readonly Sending[];
  outgoing: Outgoing;
  /** Name of the customer. */
  customer: string;
  agents: readonly Agent[];
  /** The reader, who writes the sendings. */
  me: { name: string; avatar?: string };
  /** Stands before the first one. */
  before?: TemplateResult | typeof nothing;
  /** Which translations are hidden behind what was written. */
  originals?: Originals;
}

export interface Originals {
  isOriginal(number: number): boolean;
  showOriginal(number: number, shown: boolean): void;
}

interface Shown {
  key: string;
  author: 'customer' | 'agent';
  who: { id?: string; name: string; avatar?: string };
  text: string;
  attachments: readonly Attached[];
  at: string;
  isNote: boolean;
  /** The agent's welcome message. */
  isWelcome?: boolean;
  failure?: string;
  waits?: boolean;
  /** Shown in place of the text, unless the reader wants to see that. */
  translation?: Translation;
  isOriginal?: boolean;
  onOriginal?(shown: boolean): void;
}

/** Milliseconds within which messages of one author stand together. */
const together = 5 * 60_000;

/** A conversation from its beginning; the newest message stays in sight by the styles. */
export function messageList({ side, messages, sendings, outgoing, customer, agents, me, before, originals }: Messages): TemplateResult {
  const known = new Map(agents.map((agent) => [agent.id, agent]));
  const shown: Shown[] = [
    ...messages.map(({ number, author, person, text, at, attachments = [], private: isNote = false, automatic, translation }) => {
      const who = author === 'customer' ? { name: customer } : (known.get(person) ?? { name: 'Fernweh' });
      const isWelcome = automatic === true;
      // A file without words is called by its name, which stands beside it.
      const said = isWelcome && attachments.some(({ name }) => name === text) ? '' : text;
      const shown = { key: String(number), author, who, text: said, attachments, at, isNote, isWelcome };
      if (!translation || !originals) return shown;
      const onOriginal = (shown: boolean) => originals.showOriginal(number, shown);
      return { ...shown, translation, isOriginal: originals.isOriginal(number), onOriginal };
    }),
    ...sendings.map(({ key, text, attachments, at, failure, private: isNote }) => {
      return { key, author: side, who: me, text, attachments, at, isNote, failure, waits: true };
    }),
  ];
  return html`<div class="messages" tabindex="0" role="log" aria-label="Messages">
    <div>
      ${before}
      ${repeat(
        shown,
        ({ key }) => key,
        (one, place) => message(one, shown[place - 1], side, outgoing),
      )}
    </div>
  </div>`;
}

function message(shown: Shown, before: Shown | undefined, side: Messages['side'], outgoing: Outgoing): TemplateResult {
  const { author, who, text, attachments, at, isNote, isWelcome, waits, failure, translation, isOriginal = false } = shown;
  const language = (isOriginal ? translation?.source : translation?.language) || nothing;
  const busy = waits && !failure ? 'true' : nothing;
  const newDay = !before || dayOf(before.at) !== dayOf(at);
  const isOther = before?.author !== author || before.isNote !== isNote || Boolean(before.isWelcome) !== Boolean(isWelcome);
  const first = newDay || isOther || before.who.name !== who.name || Date.parse(at) - Date.parse(before.at) > together;
  return html`${newDay ? html`<p class="day">${dayOf(at)}</p>` : nothing}
    <article class="message" data-mine=${String(author === side)} data-note=${String(isNote)} data-first=${String(first)}>
      ${
        first
          ? html`${picture(who)}
              <p class="by">
                <bdi>${who.name}</bdi> <time datetime=${at}>${clock(at)}</time>${isNote ? noteMark : isWelcome ? welcomeMark : nothing}
              </p>`
          : nothing
      }
      ${text ? html`<p class="text" dir="auto" lang=${language} aria-busy=${busy}>${wordsOf(shown)}</p>` : nothing}
      ${attachments.length ? attachedFiles(attachments, busy) : nothing}
      ${translation ? translated(translation, isOriginal, shown.onOriginal!) : nothing} ${failure ? notSent(shown, outgoing) : nothing}
    </article>`;
}

function wordsOf({ text, isNote, translation, isOriginal }: Shown) {
  if (translation && !isOriginal) return translation.text;
  return isNote ? withMentions(text) : text;
}

const noteMark = html` <span class="note-mark">${icon('lock', 'small')}Private note</span>`;

const welcomeMark = html` <span class="welcome-mark">Welcome message</span>`;

const notSent = ({ key, failure }: Shown, outgoing: Outgoing) =>
  html`<p class="not-sent" role="alert">
    <span>${failure}</span>
    <button class="link" type="button" @click=${() => outgoing.again(key)}>Try again</button>
    <button class="link" type="button" @click=${() => outgoing.discard(key)}>Discard</button>
  </p>`;
