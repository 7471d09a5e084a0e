import { html, nothing, render } from 'lit';
import { backend, type Agent } from './backend.js';
import { chatPanel } from './chat-panel.js';
import compass from './compass.svg';
import coast from './coast.svg';
import { CustomerChat } from './customer-chat.js';
import { followDesk } from './desk-events.js';
import { icon } from './icons.js';
import { speakAsAsked } from './language.js';

/** Undefined until they are known. */
let agents: readonly Agent[] | undefined;
let open = false;
const conversation = new CustomerChat(draw);

function draw(): void {
  if (open) conversation.see();
  render(
    html`<header class="site-header">
        <a class="brand" href="#top"><img src=${compass} alt="" />Fernweh</a>
      </header>
      <main class="site" id="top">
        <div class="story">
          <h1>The long way there is the holiday</h1>
          <p>Night trains, mail boats and the small hotels between them. We plan the journey, and we are awake while you are on it.</p>
          <dl>
            <div>
              <dt>41</dt>
              <dd>ferry lines</dd>
            </div>
            <div>
              <dt>18</dt>
              <dd>night trains</dd>
            </div>
            <div>
              <dt>24 h</dt>
              <dd>travel care</dd>
            </div>
          </dl>
        </div>
        <img class="coast" src=${coast} alt="" />
      </main>
      <aside class="widget" aria-label="Chat">${open ? chatPanel(conversation, agents, draw) : nothing} ${launcher()}</aside>`,
    document.body,
  );
}

const toggle = () => {
  open = !open;
  draw();
};

const launcher = () =>
  html`<button class="launcher" type="button" aria-expanded=${open} aria-controls="chat" @click=${toggle}>
    ${icon(open ? 'close' : 'chat')}<span>${open ? 'Close' : 'Chat with us'}</span>${open ? nothing : unseen()}
  </button>`;

const unseen = () =>
  conversation.unseen ? html`<span class="count">${conversation.unseen}<span class="visually-hidden"> new</span></span>` : nothing;

async function load(): Promise<void> {
  // Without an answer the last one stays; the next event asks again.
  agents = await backend.agents().catch(() => agents);
  draw();
}

speakAsAsked();
draw();
void load();
void conversation.load();
followDesk((news) => {
  if (news === 'people') void load();
  // A new name or picture of an agent shows beside what they wrote.
  void conversation.load();
});
