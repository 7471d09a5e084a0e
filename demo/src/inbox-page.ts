import { html, type TemplateResult } from 'lit';
import type { Agent, Colleague } from './backend.js';
import { conversationList } from './conversation-list.js';
import { conversationThread } from './conversation-thread.js';
import { icon } from './icons.js';
import type { Inbox } from './inbox.js';

/** List and thread side by side; in a narrow window one after the other. */
export const inboxPage = (inbox: Inbox, me: Agent, people: readonly Colleague[]): TemplateResult =>
  html`<main class="inbox" data-open=${String(inbox.open !== '')}>
    ${conversationList(inbox, me.id, people)} ${inbox.open ? conversationThread(inbox, me, people) : choose()}
  </main>`;

const choose = () =>
  html`<div class="thread choose">
    ${icon('chat')}
    <p class="muted">Choose a conversation to read and answer it.</p>
  </div>`;
