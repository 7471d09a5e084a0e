import { html, nothing, render, type TemplateResult } from 'lit';
import { backend, type Agent } from './backend.js';
import compass from './compass.svg';
import coast from './coast.svg';
import { icon } from './icons.js';
import { speakAsAsked } from './language.js';
import { followPeople } from './people-events.js';
import { picture } from './picture.js';

/** Undefined until they are known. */
let agents: readonly Agent[] | undefined;
let open = false;

function draw(): void {
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
      <aside class="widget" aria-label="Chat">${open ? chatPanel() : nothing} ${launcher()}</aside>`,
    document.body,
  );
}

const toggle = () => {
  open = !open;
  draw();
};

const launcher = () =>
  html`<button class="launcher" type="button" aria-expanded=${open} aria-controls="chat" @click=${toggle}>
    ${icon(open ? 'close' : 'chat')}<span>${open ? 'Close' : 'Chat with us'}</span>
  </button>`;

const chatPanel = (): TemplateResult =>
  html`<section class="chat" id="chat" aria-labelledby="chat-title">
    <header>
      <h2 id="chat-title">Chat with Fernweh</h2>
      <p>We answer within a few minutes.</p>
    </header>
    <div role="status">${agents === undefined ? nothing : agents.length ? available(agents) : nobody()}</div>
  </section>`;

const available = (people: readonly Agent[]) =>
  html`<h3>Here for you now</h3>
    <ul>
      ${people.map((agent) => html`<li>${picture(agent)}<bdi>${agent.name}</bdi></li>`)}
    </ul>`;

const nobody = () => html`<p class="nobody">Everybody is with a traveller at the moment. Look in again in a few minutes.</p>`;

async function load(): Promise<void> {
  // Without an answer the last one stays; the next event asks again.
  agents = await backend.agents().catch(() => agents);
  draw();
}

speakAsAsked();
draw();
void load();
followPeople(() => void load());
