import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Colleague } from './backend.js';
import type { Summary, Which } from './conversations.js';
import type { Inbox } from './inbox.js';
import { picture } from './picture.js';
import { shortTime } from './times.js';

interface Around {
  /** Id of the reader. */
  me: string;
  people: readonly Colleague[];
  /** Id of the open one. */
  open: string;
}

/** What has to do with the agent and what waits for anybody; or everybody's. */
export const conversationList = (inbox: Inbox, me: string, people: readonly Colleague[]): TemplateResult =>
  html`<section class="conversations" aria-labelledby="conversations">
    <header>
      <h1 id="conversations" tabindex="-1">Conversations</h1>
      <fieldset class="choice">
        <legend class="visually-hidden">Which conversations</legend>
        ${option(inbox, 'mine', 'Mine')} ${option(inbox, 'all', 'All')}
      </fieldset>
    </header>
    ${
      inbox.stale
        ? html`<p class="trouble" role="status">
            <span>The server does not answer${inbox.list ? '; this is how it was a moment ago' : ''}.</span>
            <button class="button" type="button" @click=${() => void inbox.load()}>Try again</button>
          </p>`
        : nothing
    }
    ${inbox.list ? (inbox.list.length ? rows(inbox.list, { me, people, open: inbox.open }) : none()) : inbox.stale ? nothing : waiting()}
  </section>`;

const option = (inbox: Inbox, which: Which, words: string) =>
  html`<label>
    <input type="radio" name="which" .checked=${inbox.which === which} @change=${() => (inbox.which = which)} /><span>${words}</span>
  </label>`;

const rows = (list: readonly Summary[], around: Around) =>
  html`<ul>
    ${repeat(
      list,
      ({ id }) => id,
      (summary) => html`<li>${row(summary, around)}</li>`,
    )}
  </ul>`;

function row(summary: Summary, around: Around): TemplateResult {
  const { id, customer, unread, last } = summary;
  return html`<a href="#conversations/${id}" aria-current=${id === around.open ? 'true' : nothing} data-unread=${String(unread > 0)}>
    ${picture({ name: customer })}
    <span class="words">
      <span class="line"
        ><strong><bdi>${customer}</bdi></strong
        ><time datetime=${last.at}>${shortTime(last.at)}</time></span
      >
      <span class="line"
        ><span class="excerpt" dir="auto">${whose(last, around)}<bdi>${last.text}</bdi></span
        >${unread ? html`<span class="count">${unread}<span class="visually-hidden"> unread</span></span>` : nothing}</span
      >
      ${tags(summary, around).map((tag) => html`<span class="tag"><bdi>${tag}</bdi></span> `)}
    </span>
  </a>`;
}

const nameIn = (people: readonly Colleague[], person: string) => people.find(({ id }) => id === person)?.name ?? 'A colleague';

function whose({ author, person, private: isNote }: Summary['last'], { me, people }: Around): TemplateResult | typeof nothing {
  if (isNote) return html`<span>Note: </span>`;
  if (author === 'customer') return nothing;
  return html`<bdi>${person === me ? 'You' : nameIn(people, person)}</bdi>: `;
}

function tags({ status, assignee, mentioned }: Summary, { me, people }: Around): string[] {
  if (status === 'resolved') return ['Resolved'];
  const standing = !assignee ? ['Unassigned'] : assignee === me ? [] : [nameIn(people, assignee)];
  return mentioned ? [...standing, 'Mentions you'] : standing;
}

const none = () =>
  html`<div class="empty">
    <strong>No conversations yet</strong>
    <p class="muted">New ones come to you while you are available.</p>
  </div>`;

const waiting = () =>
  html`<ul aria-hidden="true">
    ${[0, 1, 2].map(() => html`<li class="skeleton"><span></span></li>`)}
  </ul>`;
