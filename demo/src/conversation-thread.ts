import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { phoneWords } from '../../src/rules.js';
import { assignMenu } from './assign-menu.js';
import type { Agent, Colleague } from './backend.js';
import type { Thread } from './conversations.js';
import { icon } from './icons.js';
import type { Inbox } from './inbox.js';
import { messageList } from './message-list.js';
import { writing } from './writing.js';

/** The open conversation, with what the agent does in it. `me`: as customers see them. */
export function conversationThread(inbox: Inbox, me: Agent, people: readonly Colleague[]): TemplateResult {
  const { thread, summary } = inbox;
  const customer = thread?.customer ?? summary?.customer;
  return html`<section class="thread" aria-labelledby="thread">
    <header>
      <a class="back" href="#conversations" aria-label="All conversations">${icon('back')}</a>
      <div class="words">
        <h2 id="thread" tabindex="-1"><bdi>${customer ?? 'Conversation'}</bdi></h2>
        ${thread ? html`<p class="muted">${way(inbox, thread)}${standing(thread, me)}</p>` : nothing}
        <p class="failure" role="alert">${inbox.trouble || nothing}</p>
      </div>
      ${thread?.status === 'open' ? deeds(inbox, thread, me, people) : nothing}
    </header>
    ${keyed(inbox.open, html`${thread ? content(inbox, thread, me) : absent(inbox)} ${thread ? writing(inbox, thread, people, me) : nothing}`)}
  </section>`;
}

const deeds = (inbox: Inbox, { assignee, mayAssign, mayReply }: Thread, me: Agent, people: readonly Colleague[]) =>
  html`${mayAssign ? assignMenu({ people, assignee, me: me.id, onAssign: (to) => void assign(inbox, to) }) : nothing}
  ${mayReply ? html`<button class="button" type="button" @click=${() => void inbox.resolve()}>Resolve</button>` : nothing}`;

/** Whoever has given it away finds no button any more where they were. */
async function assign(inbox: Inbox, to: string): Promise<void> {
  await inbox.assign(to);
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('#thread')?.focus();
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
    originals: inbox,
    before: untranslated[thread.translation],
  });
}

/** What the customer writes by; which of the numbers it is matters in every window. */
function way(inbox: Inbox, { channel, number = '' }: Thread): TemplateResult {
  if (channel === 'widget') return html`<span class="channel">Chat widget · </span>`;
  const known = inbox.numbers.get(number);
  return html`<span>WhatsApp ${known ? html`<bdi>${known.name}</bdi> <bdi dir="ltr">${phoneWords(known.phone)}</bdi> ` : nothing}· </span>`;
}

const asWritten = (why: string) => html`<p class="as-written">Messages stand here as they were written: ${why}.</p>`;

const untranslated: Readonly<Record<Thread['translation'], TemplateResult | typeof nothing>> = {
  none: asWritten('nothing is translated'),
  works: nothing,
  fails: asWritten('the translation does not answer now'),
};

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
