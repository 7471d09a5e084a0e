import { html, nothing, type TemplateResult } from 'lit';
import type { Agent } from './backend.js';
import { composer } from './composer.js';
import { limits } from './conversations.js';
import type { CustomerChat } from './customer-chat.js';
import { messageList } from './message-list.js';
import { picture } from './picture.js';

/** The open chat. `agents`: who is available; undefined until it is known. */
export const chatPanel = (conversation: CustomerChat, agents: readonly Agent[] | undefined, draw: () => void): TemplateResult =>
  html`<section class="chat" id="chat" aria-labelledby="chat-title" data-begun=${String(conversation.chat !== undefined)}>
    <header>
      <h2 id="chat-title">Chat with Fernweh</h2>
      <p>We answer within a few minutes.</p>
    </header>
    <div class="available" role="status">${agents === undefined ? nothing : agents.length ? available(agents) : nobody()}</div>
    ${messages(conversation)} ${conversation.chat?.status === 'resolved' ? resolved() : nothing} ${write(conversation, draw)}
  </section>`;

const available = (people: readonly Agent[]) =>
  html`<h3>Here for you now</h3>
    <ul>
      ${people.map((agent) => html`<li>${picture(agent)}<bdi>${agent.name}</bdi></li>`)}
    </ul>`;

const nobody = () =>
  html`<p class="nobody">Everybody is with a traveller at the moment. Write to us, and the next one who is free will answer.</p>`;

const resolved = () => html`<p class="closed">This conversation is closed. Write, and it is open again.</p>`;

function messages({ chat, outgoing, name }: CustomerChat): TemplateResult | typeof nothing {
  const sendings = outgoing.to('');
  if (!chat && !sendings.length) return nothing;
  return messageList({
    side: 'customer',
    messages: chat?.messages ?? [],
    sendings,
    outgoing,
    customer: 'You',
    agents: chat?.agents ?? [],
    me: { name: name || 'You' },
  });
}

const write = (conversation: CustomerChat, draw: () => void) =>
  composer({
    label: 'Your message',
    placeholder: 'Write a message',
    draft: conversation.draft,
    ...(conversation.asksName && { before: nameField(conversation) }),
    onDraft(text) {
      conversation.draft = text;
      draw();
    },
    onSend: (text) => conversation.send(text),
  });

const nameField = (conversation: CustomerChat) =>
  html`<label class="name"
    >Your name
    <input
      autocomplete="name"
      required
      pattern=".*\\S.*"
      maxlength=${limits.name}
      .value=${conversation.name}
      @input=${(event: Event) => (conversation.name = (event.target as HTMLInputElement).value)}
  /></label>`;
