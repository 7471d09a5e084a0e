import { html, nothing, type TemplateResult } from 'lit';
import type { Acts } from './acts.js';
import type { Act, Colleague } from './backend.js';
import { picture } from './picture.js';
import { absence, standing } from './standing.js';

export interface Colleagues {
  /** Undefined until they have arrived. */
  people?: readonly Colleague[];
  /** Those shown may be out of date. */
  stale: boolean;
  /** Id of the person who is looking. */
  me?: string;
  onRetry(): void;
  acts: Acts;
}

/** Everybody at Fernweh, as colleagues see them. */
export const colleaguesPage = ({ people, stale, me, onRetry, acts }: Colleagues): TemplateResult =>
  html`<main class="page">
    <header>
      <h1 tabindex="-1">Colleagues</h1>
      <p class="muted">Everybody at Fernweh, and whether they are there. If you try the demo alone, let them do something.</p>
    </header>
    ${
      stale
        ? html`<p class="trouble" role="status">
            <span>The server does not answer${people ? '; this is how it was a moment ago' : ''}.</span>
            <button class="button" type="button" @click=${onRetry}>Try again</button>
          </p>`
        : nothing
    }
    ${
      people
        ? html`<ul class="people">
              ${people.map((person) => row(person, person.id === me, (act) => void acts.let(person, act)))}
            </ul>
            <p class="said" role="status">${acts.said}</p>`
        : nothing
    }
  </main>`;

const row = (person: Colleague, isMe: boolean, onAct: (act: Act) => void) =>
  html`<li>
    ${picture(person)}
    <div class="words">
      <div class="name">
        <strong><bdi>${person.name}</bdi></strong
        >${isMe ? html`<span class="you">You</span>` : nothing}${standing(person)}
      </div>
      <span class="muted">${person.role}</span>
      ${absence(person)}
      <div class="acts">
        ${isMe ? nothing : html`${act('mention', 'Let them mention me', person, onAct)} ${act('assign', 'Let them assign me a chat', person, onAct)}`}
        ${act('message', 'A customer writes', person, onAct)}
      </div>
    </div>
  </li>`;

const act = (what: Act, words: string, { name }: Colleague, onAct: (act: Act) => void) =>
  html`<button class="button small" type="button" aria-label="${words}: ${name}" @click=${() => onAct(what)}>${words}</button>`;
