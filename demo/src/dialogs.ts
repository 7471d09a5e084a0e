import { html, nothing, type TemplateResult } from 'lit';
import type { Unsaved } from '../../src/index.js';
import { signInForm, signInTitle } from './sign-in.js';
import type { SigningIn } from './signing-in.js';

/** Over the page, so that nothing on it is lost. */
export const signInDialog = (signingIn: SigningIn, email: string | undefined, onClose: () => void): TemplateResult =>
  html`<dialog class="dialog" aria-labelledby="again" @close=${onClose}>
    <div class="body">
      <h2 id="again">${signInTitle(signingIn, 'Sign in again')}</h2>
      ${signingIn.step ? nothing : html`<p class="muted">You were signed out. What you typed is still here.</p>`}
      ${signInForm(signingIn, email)}
    </div>
  </dialog>`;

export type Farewell = 'keep' | 'drop' | 'stay';

/** Asked only when something is not saved yet. */
export const leaveDialog = (unsaved: Unsaved, onAnswer: (answer: Farewell) => void): TemplateResult =>
  html`<dialog class="dialog" aria-labelledby="leave" aria-describedby="leave-what" @close=${() => onAnswer('stay')}>
    <div class="body">
      <h2 id="leave">Sign out with unsaved changes?</h2>
      <p class="muted" id="leave-what">
        ${sentence(unsaved)} Kept on this device, they wait for your next sign-in here.
        ${unsaved.pending ? html`They are sent then.` : nothing}
      </p>
    </div>
    <footer>
      <button class="button quiet danger" type="button" @click=${() => onAnswer('drop')}>Discard and sign out</button>
      <button class="button quiet" type="button" @click=${() => onAnswer('stay')}>Stay</button>
      <button class="button primary" type="button" @click=${() => onAnswer('keep')}>Keep and sign out</button>
    </footer>
  </dialog>`;

function sentence({ drafts, pending, refused }: Unsaved): string {
  const counts = [
    [drafts.length, 'not saved'],
    [pending, 'not sent yet'],
    [refused, 'refused by the server'],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `Your changes: ${new Intl.ListFormat('en').format(parts)}.`;
}
