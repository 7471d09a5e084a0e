import { html, nothing, type TemplateResult } from 'lit';
import type { Colleague, Status } from './backend.js';
import { picture } from './picture.js';

const words: Record<Status, string> = { online: 'Available', busy: 'Busy', offline: 'Offline' };

export interface Colleagues {
  /** Undefined until they have arrived. */
  people?: readonly Colleague[];
  /** Those shown may be out of date. */
  stale: boolean;
  /** Id of the person who is looking. */
  me?: string;
  onRetry(): void;
}

/** Everybody at Fernweh, as colleagues see them. */
export const colleaguesPage = ({ people, stale, me, onRetry }: Colleagues): TemplateResult =>
  html`<main class="page">
    <header>
      <h1 tabindex="-1">Colleagues</h1>
      <p class="muted">Everybody at Fernweh, and whether they take chats now.</p>
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
            ${people.map((person) => row(person, person.id === me))}
          </ul>`
        : nothing
    }
  </main>`;

const row = (person: Colleague, isMe: boolean) =>
  html`<li>
    ${picture(person)}
    <div class="words">
      <div class="name">
        <strong><bdi>${person.name}</bdi></strong
        >${isMe ? html`<span class="you">You</span>` : nothing}
      </div>
      <span class="muted">${person.role}</span>
    </div>
    <span class="status" data-status=${person.status}>${words[person.status]}</span>
  </li>`;
