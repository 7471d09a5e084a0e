import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { icon, type IconName } from './icons.js';
import { outboxHint } from './outbox-link.js';
import type { SecondStep } from './second-step.js';
import { countdown, duration } from './times.js';

interface Way {
  name: string;
  icon: IconName;
  /** To choose by; where a code would go is better, when it is known. */
  hint: string;
  /** What the person has to do; before the target, if there is one. */
  lead: string;
}

const ways: Readonly<Record<string, Way>> = {
  totp: {
    name: 'Authenticator app',
    icon: 'shield',
    hint: 'The code it shows now',
    lead: 'Open your authenticator app, and type the code it shows.',
  },
  sms: { name: 'Text message', icon: 'phone', hint: 'To your phone', lead: 'Sent by text message to' },
  email: { name: 'Email', icon: 'mail', hint: 'To your address', lead: 'Sent by email to' },
  recovery: {
    name: 'Recovery code',
    icon: 'key',
    hint: 'One that you have kept',
    lead: 'Type one of the recovery codes that you have kept. Each works once.',
  },
};

const wayOf = (channel: string): Way => ways[channel] ?? { name: channel, icon: 'shield', hint: '', lead: 'Sent to' };

export const codeTitle = ({ channel }: SecondStep): string => (channel ? 'Enter the code' : 'Confirm that it is you');

/** What stands in place of email and password until the code is right. */
export const codeStep = (step: SecondStep, onLeave: () => void): TemplateResult =>
  html`<div class="code-step">
    ${step.channel ? codeForm(step) : choice(step)}
    <p class="ways-back">
      ${step.channel && step.channels.length > 1 ? button('Another way', () => void step.choose('')) : nothing}
      ${button('Back to email and password', onLeave)}
    </p>
  </div>`;

const button = (words: string, onClick: () => void) => html`<button class="as-link" type="button" @click=${onClick}>${words}</button>`;

/** Once, when it comes: a stable function is not called again. Lit puts it into the page a moment later. */
const takesFocus = (element?: Element): void => queueMicrotask(() => (element as HTMLElement | undefined)?.focus());

const choice = (step: SecondStep) =>
  html`<p class="muted" id="ways" tabindex="-1" ${ref(takesFocus)}>How do you want to confirm this sign-in?</p>
    <ul class="people ways" aria-labelledby="ways">
      ${step.channels.map((channel) => {
        const way = wayOf(channel);
        return html`<li>
          <button type="button" @click=${() => void step.choose(channel)}>
            ${icon(way.icon)}<span class="words"
              ><strong>${way.name}</strong><span class="muted">${target(step.targetOf(channel)) ?? way.hint}</span></span
            >
          </button>
        </li>`;
      })}
    </ul>
    <p class="muted small">${outboxHint()}</p>`;

const target = (masked: string) => (masked ? html`<bdi dir="ltr">${masked}</bdi>` : undefined);

function codeForm(step: SecondStep): TemplateResult {
  const { channel, sent, busy, failure, codes } = step;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { code } = (event.target as HTMLFormElement).elements as unknown as { code: HTMLInputElement };
    void step.verify(code.value.replace(/\s/g, '')).then(() => {
      code.focus();
      code.select();
    });
  };
  return html`<form class="sign-in" method="post" @submit=${submit}>
    ${sent ? html`<p class="muted">${lead(step)}</p>` : nothing} ${sent ? keyed(`${channel} ${codes}`, field(step)) : nothing}
    <p class="failure" id="code-failure" role="alert" ?hidden=${!failure}>${failure}</p>
    ${isSent(channel) ? html`<p class="muted small">${again(step)} ${outboxHint()}</p>` : nothing}
    ${
      sent && !step.spent
        ? html`<button class="button primary" aria-busy=${busy === 'verifying'}>${busy === 'verifying' ? 'Checking…' : 'Verify'}</button>`
        : html`<button
            class="button primary"
            type="button"
            aria-busy=${busy === 'sending'}
            aria-disabled=${step.resendIn > 0}
            @click=${() => void (step.resendIn || step.send())}
          >
            ${busy === 'sending' ? 'One moment…' : isSent(channel) ? 'Send another code' : 'Try again'}
          </button>`
    }
  </form>`;
}

const isSent = (channel: string) => channel !== 'totp' && channel !== 'recovery';

function lead({ channel, sent }: SecondStep): TemplateResult {
  const masked = target(sent?.target ?? '');
  return html`${wayOf(channel).lead} ${masked ?? nothing}`;
}

function field({ channel, sent, failure, spent }: SecondStep): TemplateResult {
  const digits = channel === 'recovery' ? undefined : sent?.length;
  return html`<label
    >${channel === 'recovery' ? 'Recovery code' : digits ? `${digits}-digit code` : 'Code'}
    <input
      class="code"
      name="code"
      required
      maxlength="40"
      dir="ltr"
      inputmode=${digits ? 'numeric' : 'text'}
      autocomplete=${channel === 'recovery' ? 'off' : 'one-time-code'}
      autocapitalize="none"
      spellcheck="false"
      aria-invalid=${failure ? 'true' : 'false'}
      aria-describedby="code-failure"
      ?readonly=${spent}
      ${ref(takesFocus)}
  /></label>`;
}

function again(step: SecondStep): TemplateResult | typeof nothing {
  const { sent, resendIn, spent } = step;
  if (!sent) return nothing;
  const when = resendIn
    ? html`<span class="count-down">Send again in ${countdown(resendIn)}.</span>`
    : spent
      ? nothing
      : html`${button('Send again', () => void step.send())}.`;
  return html`It is good for ${duration(sent.expiresIn)}. Nothing came? ${when}`;
}
