import { html, nothing, type TemplateResult } from 'lit';
import type { Agent, Colleague } from './backend.js';
import { cannedPicker } from './canned.js';
import { composer } from './composer.js';
import type { Thread } from './conversations.js';
import type { Inbox } from './inbox.js';

/** Where an agent writes: to the customer, or a note to colleagues. */
export const writing = (inbox: Inbox, thread: Thread, people: readonly Colleague[], me: Agent): TemplateResult =>
  html`<div class="writing">
    ${thread.mayReply ? choice(inbox) : onlyNote(inbox)}
    ${inbox.isNote ? note(inbox, thread, people, me.id) : html`${reply(inbox, thread)} ${cannedPicker(inbox, thread, me)}`}
  </div>`;

const onlyNote = ({ keepsReply }: Inbox) =>
  html`<p class="muted only-note" role="status">
    Only a private note: a colleague looks after it.${keepsReply ? ' What you began to reply is kept.' : nothing}
  </p>`;

const choice = (inbox: Inbox) =>
  html`<fieldset class="choice">
    <legend class="visually-hidden">What you write</legend>
    ${option(inbox, 'Reply', false)} ${option(inbox, 'Private note', true)}
  </fieldset>`;

const option = (inbox: Inbox, words: string, isNote: boolean) =>
  html`<label>
    <input type="radio" name="writing" .checked=${inbox.isNote === isNote} @change=${() => (inbox.isNote = isNote)} /><span>${words}</span>
  </label>`;

const words = (inbox: Inbox) => ({
  id: 'composer',
  draft: inbox.draft,
  onDraft: (text: string) => (inbox.draft = text),
  onSend: (text: string) => inbox.send(text),
  enclosed: { files: inbox.files, onTakeOut: (id: string) => inbox.takeOut(id) },
  attach: inbox.own.attach,
});

const reply = (inbox: Inbox, { customer, status }: Thread) =>
  composer({
    ...words(inbox),
    label: `Reply to ${customer}`,
    placeholder: status === 'resolved' ? 'A reply opens it again' : 'Write a reply; / finds a canned one',
  });

const note = (inbox: Inbox, { customer }: Thread, people: readonly Colleague[], me: string) =>
  composer({
    ...words(inbox),
    isNote: true,
    label: `Private note about ${customer}`,
    placeholder: 'Write a note to colleagues; @ names one',
    mentions: { mentioning: inbox.mentioning, people: people.filter(({ id }) => id !== me) },
  });
