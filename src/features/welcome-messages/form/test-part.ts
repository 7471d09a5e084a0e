import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { errorLine } from '../../../ui/error-line.js';
import { icon } from '../../../ui/icon.js';
import { leftToRight } from '../../../ui/isolates.js';
import { phone } from '../../../ui/security-icons.js';
import { textForCode } from '../../../ui/ui.messages.js';
import { phoneOf } from '../list/welcome-words.js';
import { phoneWords } from '../phone-words.js';
import type { WhatsAppNumber } from '../welcome-messages.js';
import { chooser } from './chooser.js';
import { channelsOf, type FormView } from './form-view.js';

/** The chosen numbers from which something can be sent now. */
export function testNumbers(view: Pick<FormView, 'channels' | 'work'>): WhatsAppNumber[] {
  const { numbers } = view.work.written.draft;
  return (channelsOf(view)?.numbers ?? []).filter(({ id, connected }) => connected && numbers.includes(id));
}

/** "Send a test to my phone", or why there is no way to. */
export function testPart(view: FormView): TemplateResult | typeof nothing {
  const { text, capability, test, id } = view;
  const { testTo } = capability;
  if (testTo === undefined || !view.canTest) return nothing;
  const from = testNumbers(view);
  const to = testTo && leftToRight(phoneWords(testTo));
  const isBusy = test.state.is === 'waiting' || test.state.is === 'sending';
  const number = from.find((one) => one.id === test.number) ?? from[0];
  return html`<div data-kind="test" role="group" aria-label=${text('test')}>
    ${
      from.length > 1
        ? html`<div data-kind="line">
            <label part="hint" for=${id('test-from')}>${text('testFrom')}</label>
            ${chooser({
              id: id('test-from'),
              options: from.map((one) => ({ value: one.id, label: phoneOf(one) })),
              value: number!.id,
              onChoose: (value) => test.choose(value),
            })}
          </div>`
        : nothing
    }
    <button
      part="button"
      type="button"
      id=${id('test')}
      aria-describedby=${id('test-note')}
      aria-disabled=${ifDefined(isBusy || !testTo || !number ? 'true' : undefined)}
      @click=${() => {
        if (testTo && number && !isBusy) view.onTest(number.id);
      }}
    >
      ${icon(phone, 'small')}${text('test')}
    </button>
    <div id=${id('test-note')}>
      ${
        !testTo
          ? html`<p part="hint">${text('testNoPhone')}</p>`
          : !number
            ? html`<p part="hint">${text('testNoNumber')}</p>`
            : answer(view, to)
      }
    </div>
  </div>`;
}

function answer(view: FormView, to: string): TemplateResult {
  const { text, test, ui } = view;
  const { state } = test;
  const status = (kind: string, mark: TemplateResult, words: string, more: TemplateResult | typeof nothing = nothing) =>
    html`<p part="status" data-kind=${kind} role="status">${mark}<span>${words} ${more}</span></p>`;
  const spinner = html`<span part="spinner"></span>`;
  switch (state.is) {
    case 'idle':
      return html`<p part="hint">${text('testTo', { phone: to })}</p>`;
    case 'wrong':
      return errorLine(text('testWrong'));
    case 'waiting':
      return status(
        'saving',
        spinner,
        text('testWaiting'),
        html`<button part="link" type="button" @click=${() => test.cancel()}>${ui('cancel')}</button>`,
      );
    case 'sending':
      return status('saving', spinner, text('testSending'));
    case 'sent':
      return status('saved', icon('check', 'small'), text('testSent', { phone: to }));
    case 'no-file':
      return errorLine(text('testNoFile'));
    case 'failed':
      return errorLine(
        state.error.problem.reason === 'not-possible'
          ? text('testNoPhone')
          : text('testFailed', { reason: textForCode(ui, '', state.error.code, 'unavailable') }),
      );
  }
}
