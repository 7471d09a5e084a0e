import { html, nothing, type TemplateResult } from 'lit';
import compass from './compass.svg';
import { seededPeople, seedPassword } from '../seeded-people.js';
import { codeStep, codeTitle } from './code-step.js';
import { outboxHint } from './outbox-link.js';
import { picture } from './picture.js';
import type { SigningIn } from './signing-in.js';

export const signInTitle = ({ step }: SigningIn, title: string): string => (step ? codeTitle(step) : title);

/** `email`: known when somebody's session ran out. */
export function signInForm(signingIn: SigningIn, email?: string): TemplateResult {
  const { failure, busy, step } = signingIn;
  if (step) return codeStep(step, () => signingIn.leave());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    void signingIn.attempt(typed.get('email') as string, typed.get('password') as string);
  };
  return html`<form class="sign-in" method="post" @submit=${submit}>
    <label
      >Email<input name="email" type="email" autocomplete="username" required maxlength="254" dir="ltr" value=${email ?? nothing}
    /></label>
    <label>Password<input name="password" type="password" autocomplete="current-password" required maxlength="1000" dir="ltr" /></label>
    <p class="failure" role="alert" ?hidden=${!failure}>${failure}</p>
    <button class="button primary" aria-busy=${busy}>${busy ? 'Signing in…' : 'Sign in'}</button>
  </form>`;
}

export const signInPage = (signingIn: SigningIn): TemplateResult =>
  html`<main class="welcome">
    <span class="brand"><img src=${compass} alt="" />Fernweh Desk</span>
    <div class="card">
      <h1>${signInTitle(signingIn, 'Sign in')}</h1>
      ${signInForm(signingIn)}
    </div>
    ${signingIn.step ? nothing : seeded(signingIn)}
  </main>`;

const seeded = (signingIn: SigningIn) =>
  html`<section class="seeded" aria-labelledby="seeded">
    <h2 id="seeded">For the demo, sign in as</h2>
    <ul class="people">
      ${seededPeople.map(
        (person) =>
          html`<li>
            <button type="button" @click=${() => void signingIn.attempt(person.email, seedPassword)}>
              ${picture({ name: person.name })}<span class="words"
                ><strong><bdi>${person.name}</bdi></strong
                ><span class="muted">${person.role}</span></span
              >
            </button>
          </li>`,
      )}
    </ul>
    <p class="muted small">${outboxHint()}</p>
  </section>`;
