import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../contract/index.js';
import type { Translate } from '../../locales/localizer.js';
import { errorLine } from '../../ui/error-line.js';
import { exactTime, isTime, relativeTime } from '../../ui/times.js';
import { textForCode, type UiText } from '../../ui/ui.messages.js';
import type { SubscribedBrowser } from './notifications.js';
import { pushMessages } from './push-subscription.messages.js';
import type { TestState } from './push-test.js';

export type PushText = Translate<typeof pushMessages>;

/** What is not known is said to be unknown. */
export function nameOf({ browser, system }: Pick<SubscribedBrowser, 'browser' | 'system'>, text: PushText): string {
  if (browser && system) return text('name', { browser, system });
  return browser || system || text('nameUnknown');
}

/** Why something did not come about, as a sentence's end. */
function reasonOf({ code, problem }: AdapterError, text: PushText, ui: UiText, worker: string): string {
  const key = `reason-${problem.reason ?? ''}`;
  if (key in pushMessages) return text(key as keyof typeof pushMessages, { worker });
  return ui('sentence', { text: textForCode(ui, '', code, 'unavailable') });
}

export interface ErrorView {
  text: PushText;
  ui: UiText;
  worker: string;
}

/** What failed, where it was asked for, and the way to try it again. */
export const actError = (
  error: AdapterError | undefined,
  key: 'failedOn' | 'failedOff' | 'failedTest' | 'failedRenewal',
  { text, ui, worker }: ErrorView,
  onRetry: () => unknown,
): TemplateResult | typeof nothing =>
  error
    ? errorLine(
        html`${text(key, { reason: reasonOf(error, text, ui, worker) })}
          <button part="link" type="button" @click=${onRetry}>${ui('tryAgain')}</button>`,
      )
    : nothing;

/** What became of the test, in words; empty: none was sent. */
export function testWords(test: TestState | undefined, text: PushText, locale: string): string {
  if (test?.is !== 'arrived') return test ? text(test.is) : '';
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return text('arrived', { seconds: number.format(test.seconds) });
}

const time = (at: string, words: string, locale: string) => html`<time datetime=${at} title=${exactTime(at, locale)}>${words}</time>`;

/** Ends with the dot, so that a line never begins with it. */
const dot = '\u00a0· ';

/** Since when a browser gets push, and when it got something last. */
export function usedLine({ since, lastUsedAt }: SubscribedBrowser, text: PushText, locale: string): TemplateResult {
  const facts = [
    ...(isTime(since) ? [time(since, text('since', { when: relativeTime(since, locale) }), locale)] : []),
    isTime(lastUsedAt) ? time(lastUsedAt, text('used', { when: relativeTime(lastUsedAt, locale) }), locale) : text('neverUsed'),
  ];
  return html`${facts.map((fact, index) => html`${index ? dot : ''}${fact}`)}`;
}
