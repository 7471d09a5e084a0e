import { html, nothing, type TemplateResult } from 'lit';
import compass from './compass.svg';
import { seededPeople, seedPassword } from '../seeded-people.js';
import type { Refusal } from './backend.js';
import { backend } from './backend.js';
import { picture } from './picture.js';

export interface SignIn {
  /** What went wrong last, in words. */
  failure: string;
  busy: boolean;
  /** Known when somebody's session ran out. */
  email?: string;
  attempt(email: string, password: string): void;
}

/** Undefined: signed in. Else the reason, in words. */
export async function trySignIn(email: string, password: string): Promise<string | undefined> {
  try {
    await backend.signIn(email, password);
    return undefined;
  } catch (error) {
    return reasonOf(error as Refusal);
  }
}

function reasonOf({ status, retryAfter }: Refusal): string {
  if (status === 401) return 'This email and password do not belong together.';
  if (status === 422) return 'This is not an email and a password that anybody here could have.';
  if (status === 429) return `Too many attempts. Try again in ${minutes(retryAfter)}.`;
  return 'The server does not answer. Try again in a moment.';
}

const minutes = (seconds: number) =>
  new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(Math.max(1, Math.ceil(seconds / 60)));

export function signInForm({ failure, busy, email, attempt }: SignIn): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    if (!busy) attempt(typed.get('email') as string, typed.get('password') as string);
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

export const signInPage = (signIn: SignIn): TemplateResult =>
  html`<main class="welcome">
    <span class="brand"><img src=${compass} alt="" />Fernweh Desk</span>
    <div class="card">
      <h1>Sign in</h1>
      ${signInForm(signIn)}
    </div>
    <section class="seeded" aria-labelledby="seeded">
      <h2 id="seeded">For the demo, sign in as</h2>
      <ul class="people">
        ${seededPeople.map(
          (person) =>
            html`<li>
              <button type="button" @click=${() => signIn.attempt(person.email, seedPassword)}>
                ${picture({ name: person.name })}<span class="words"
                  ><strong><bdi>${person.name}</bdi></strong
                  ><span class="muted">${person.role}</span></span
                >
              </button>
            </li>`,
        )}
      </ul>
    </section>
  </main>`;
