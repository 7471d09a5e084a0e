import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Agent } from './backend.js';
import type { Message } from './conversations.js';
import type { Outgoing, Sending } from './outgoing.js';
import { picture } from './picture.js';
import { clock, dayOf } from './times.js';

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
}

interface Shown {
  key: string;
  author: 'customer' | 'agent';
  who: { id?: string; name: string; avatar?: string };
  text: string;
  at: string;
  failure?: string;
  waits?: boolean;
}

/** Milliseconds within which messages of one author stand together. */
const together = 5 * 60_000;

/** A conversation from its beginning; the newest message stays in sight by the styles. */
export function messageList({ side, messages, sendings, outgoing, customer, agents, me }: Messages): TemplateResult {
  const known = new Map(agents.map((agent) => [agent.id, agent]));
  const shown: Shown[] = [
    ...messages.map(({ number, author, person, text, at }) => {
      const who = author === 'customer' ? { name: customer } : (known.get(person) ?? { name: 'Fernweh' });
      return { key: String(number), author, who, text, at };
    }),
    ...sendings.map(({ key, text, at, failure }) => ({ key, author: side, who: me, text, at, failure, waits: true })),
  ];
  return html`<div class="messages" tabindex="0" role="log" aria-label="Messages">
    <div>
      ${repeat(
        shown,
        ({ key }) => key,
        (one, place) => message(one, shown[place - 1], side, outgoing),
      )}
    </div>
  </div>`;
}

function message(shown: Shown, before: Shown | undefined, side: Messages['side'], outgoing: Outgoing): TemplateResult {
  const { author, who, text, at, waits, failure } = shown;
  const newDay = !before || dayOf(before.at) !== dayOf(at);
  const first = newDay || before.author !== author || before.who.name !== who.name || Date.parse(at) - Date.parse(before.at) > together;
  return html`${newDay ? html`<p class="day">${dayOf(at)}</p>` : nothing}
    <article class="message" data-mine=${String(author === side)} data-first=${String(first)}>
      ${
        first
          ? html`${picture(who)}
              <p class="by"><bdi>${who.name}</bdi> <time datetime=${at}>${clock(at)}</time></p>`
          : nothing
      }
      <p class="text" dir="auto" aria-busy=${waits && !failure ? 'true' : nothing}>${text}</p>
      ${failure ? notSent(shown, outgoing) : nothing}
    </article>`;
}

const notSent = ({ key, failure }: Shown, outgoing: Outgoing) =>
  html`<p class="not-sent" role="alert">
    <span>${failure}</span>
    <button class="link" type="button" @click=${() => outgoing.again(key)}>Try again</button>
    <button class="link" type="button" @click=${() => outgoing.discard(key)}>Discard</button>
  </p>`;
