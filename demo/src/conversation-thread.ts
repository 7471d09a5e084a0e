import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Agent } from './backend.js';
import { composer } from './composer.js';
import type { Thread } from './conversations.js';
import { icon } from './icons.js';
import type { Inbox } from './inbox.js';
import { messageList } from './message-list.js';

/** The open conversation, with what the agent does in it. `me`: as customers see them. */
export function conversationThread(inbox: Inbox, me: Agent): TemplateResult {
  const { thread, summary } = inbox;
  const customer = thread?.customer ?? summary?.customer;
  const mine = thread && (!thread.assignee || thread.assignee === me.id);
  return html`<section class="thread" aria-labelledby="thread">
    <header>
      <a class="back" href="#conversations" aria-label="All conversations">${icon('back')}</a>
      <div class="words">
        <h2 id="thread" tabindex="-1"><bdi>${customer ?? 'Conversation'}</bdi></h2>
        ${thread ? html`<p class="muted"><span class="channel">Chat widget · </span>${standing(thread, me)}</p>` : nothing}
      </div>
      ${
        mine && thread.status === 'open'
          ? html`<button class="button" type="button" @click=${() => void inbox.resolve()}>Resolve</button>`
          : nothing
      }
    </header>
    ${keyed(inbox.open, thread ? content(inbox, thread, me) : absent(inbox))} ${mine ? reply(inbox, thread) : nothing}
  </section>`;
}

function content(inbox: Inbox, thread: Thread, me: Agent): TemplateResult {
  return messageList({
    side: 'agent',
    messages: thread.messages,
    sendings: inbox.outgoing.to(thread.id),
    outgoing: inbox.outgoing,
    customer: thread.customer,
    agents: thread.people,
    me: thread.people.find(({ id }) => id === me.id) ?? me,
  });
}

const reply = (inbox: Inbox, { customer, status }: Thread) =>
  composer({
    label: `Reply to ${customer}`,
    placeholder: status === 'resolved' ? 'A reply opens it again' : 'Write a reply',
    draft: inbox.draft,
    onDraft: (text) => (inbox.draft = text),
    onSend: (text) => inbox.send(text),
  });

function standing({ status, assignee, people }: Thread, me: Agent): TemplateResult | string {
  if (status === 'resolved') return 'Resolved';
  if (!assignee) return 'Nobody looks after it yet: whoever replies takes it';
  if (assignee === me.id) return 'Assigned to you';
  return html`<bdi>${people.find(({ id }) => id === assignee)?.name}</bdi> looks after it`;
}

const absent = ({ missing, stale }: Inbox) =>
  html`<p class="absent" role="status">
    ${missing ? 'This conversation is not there any more.' : stale ? 'It comes as soon as the server answers.' : nothing}
  </p>`;
