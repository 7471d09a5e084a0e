import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon.js';
import type { PushText } from './push-text.js';
import type { pushMessages } from './push-subscription.messages.js';
import { productName, type ThisBrowser } from './this-browser.js';

type Key = keyof typeof pushMessages;

/** Phones have one way for all browsers, but for Firefox. */
function kindOf({ browser, system }: ThisBrowser): string {
  if (system === 'ios') return 'ios';
  if (system === 'android') return browser === 'firefox' ? 'firefox-android' : 'android';
  return browser;
}

/** The system has a say too, and no page can ask it. */
export function systemSteps(here: ThisBrowser, text: PushText): TemplateResult {
  const system = productName(here.system);
  const browser = productName(here.browser) || text('yourBrowser');
  return html`<details>
    <summary part="link">${system ? text('silent', { system }) : text('silentUnknown')}</summary>
    <p part="hint">${text(`system-${here.system}` satisfies Key, { browser })}</p>
  </details>`;
}

/** How the person allows again what they, or their browser, have blocked. */
export function blockedNotice(here: ThisBrowser, text: PushText, onCheck: () => unknown): TemplateResult {
  const steps = [1, 2].map((step) => text(`steps-${kindOf(here)}-${step}` as Key));
  const isDesktop = here.system !== 'ios' && here.system !== 'android';
  return html`<div part="notice" data-kind="warning" role="group" aria-label=${text('blockedTitle')}>
    ${icon('alert')}
    <div>
      <strong>${text('blockedTitle')}</strong>
      <p>${text('blockedText')}</p>
      <ol>
        ${[...steps, text('stepBack')].map((step) => html`<li>${step}</li>`)}
      </ol>
      ${isDesktop ? html`<p part="hint">${text('privateWindow')}</p>` : nothing} ${systemSteps(here, text)}
    </div>
    <div part="actions"><button part="button" type="button" @click=${onCheck}>${text('checkAgain')}</button></div>
  </div>`;
}
