import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Summary } from './conversations.js';
import type { Inbox } from './inbox.js';
import { picture } from './picture.js';
import { shortTime } from './times.js';

/** What is the agent's, and what waits for anybody. */
export const conversationList = (inbox: Inbox): TemplateResult =>
  html`<section class="conversations" aria-labelledby="conversations">
    <h1 id="conversations" tabindex="-1">Conversations</h1>
    ${
      inbox.stale
        ? html`<p class="trouble" role="status">
            <span>The server does not answer${inbox.list ? '; this is how it was a moment ago' : ''}.</span>
            <button class="button" type="button" @click=${() => void inbox.load()}>Try again</button>
          </p>`
        : nothing
    }
    ${inbox.list ? (inbox.list.length ? rows(inbox.list, inbox.open) : none()) : inbox.stale ? nothing : waiting()}
  </section>`;

const rows = (list: readonly Summary[], open: string) =>
  html`<ul>
    ${repeat(
      list,
      ({ id }) => id,
      (summary) => html`<li>${row(summary, summary.id === open)}</li>`,
    )}
  </ul>`;

const row = ({ id, customer, status, assignee, unread, last }: Summary, isOpen: boolean) =>
  html`<a href="#conversations/${id}" aria-current=${isOpen ? 'true' : nothing} data-unread=${String(unread > 0)}>
    ${picture({ name: customer })}
    <span class="words">
      <span class="line"
        ><strong><bdi>${customer}</bdi></strong
        ><time datetime=${last.at}>${shortTime(last.at)}</time></span
      >
      <span class="line"
        ><span class="excerpt" dir="auto">${last.author === 'agent' ? 'You: ' : nothing}<bdi>${last.text}</bdi></span
        >${unread ? html`<span class="count">${unread}<span class="visually-hidden"> unread</span></span>` : nothing}</span
      >
      ${assignee && status === 'open' ? nothing : html`<span class="tag">${status === 'resolved' ? 'Resolved' : 'Unassigned'}</span>`}
    </span>
  </a>`;

const none = () =>
  html`<div class="empty">
    <strong>No conversations yet</strong>
    <p class="muted">New ones come to you while you are available.</p>
  </div>`;

const waiting = () =>
  html`<ul aria-hidden="true">
    ${[0, 1, 2].map(() => html`<li class="skeleton"><span></span></li>`)}
  </ul>`;
