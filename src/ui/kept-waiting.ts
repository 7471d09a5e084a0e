import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import type { UiText } from './ui.messages.js';

/** A row of a list, as its store tells it. */
interface Waiting {
  state?: string | undefined;
  waiting?: string | undefined;
  unkept?: unknown;
}

/** How many changes of a list wait, for what, and whether they are kept meanwhile. */
export function keptWaiting(items: readonly Waiting[], ui: UiText, onRetry: () => void): TemplateResult | typeof nothing {
  const kept = items.filter(({ waiting, state }) => waiting && waiting !== 'sending' && waiting !== 'undo' && state !== 'conflict');
  const [first] = kept;
  if (!first) return nothing;
  const why = ({ network: 'waitingNetwork', 'sign-in': 'waitingSignIn', verification: 'waitingVerification' } as const)[
    first.waiting as 'network'
  ];
  return html`<p part="status" data-kind="pending">
    ${icon('clock', 'small')}<span
      >${ui('sentence', { text: kept.some(({ unkept }) => unkept) ? ui('notKept') : ui('keptCount', { count: kept.length }) })}
      ${ui('sentence', { text: ui(why ?? 'waitingServer') })}
      <button part="link" type="button" @click=${onRetry}>${ui('tryAgain')}</button></span
    >
  </p>`;
}
