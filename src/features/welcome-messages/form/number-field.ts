import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorLine } from '../../../ui/error-line.js';
import { isolated } from '../../../ui/isolates.js';
import { textForCode } from '../../../ui/ui.messages.js';
import { phoneOf } from '../list/welcome-words.js';
import type { WhatsAppNumber } from '../welcome-messages.js';
import { groupField } from './entries.js';
import { channelsOf, type FormView } from './form-view.js';
import { problemWords } from './problem-text.js';

interface Choosable {
  id: string;
  /** Undefined: it was gone before the form was opened. */
  number: WhatsAppNumber | undefined;
  isGone: boolean;
}

/** From which numbers it is sent. Those that are gone stay as long as they are chosen, so that they can be taken off. */
export function numberField(view: FormView): TemplateResult {
  const { text, work } = view;
  const path = ['numbers'];
  const gone = work.written.draft.numbers.map((_, at) => [...path, at]).find((one) => problemWords(one, view));
  return groupField(view, {
    path,
    wrong: gone,
    label: text('numbers'),
    hint: text('numbersHint'),
    controls: html`${troubles(view)} ${choosable(view).map((one) => choice(one, view))}`,
  });
}

function troubles({ channels, text, ui, onRetry }: FormView): TemplateResult | typeof nothing {
  switch (channels.phase) {
    case 'idle':
    case 'loading':
      return html`<p part="status" data-kind="saving"><span part="spinner"></span><span>${text('numbersLoading')}</span></p>`;
    case 'failed':
      return errorLine(
        html`${text('numbersFailed', { reason: textForCode(ui, '', channels.error.code, 'unavailable') })}
          <button part="link" type="button" @click=${onRetry}>${ui('tryAgain')}</button>`,
      );
    case 'unavailable':
      return html`<p part="hint">${text('numbersNone')}</p>`;
    case 'ready':
      return channels.value.numbers.length ? nothing : html`<p part="hint">${text('numbersNone')}</p>`;
  }
}

function choosable(view: FormView): Choosable[] {
  const known = channelsOf(view);
  const there = known?.numbers ?? [];
  const chosen = view.work.written.draft.numbers.filter((id) => !there.some((number) => number.id === id));
  return [
    ...there.map((number) => ({ id: number.id, number, isGone: false })),
    ...chosen.map((id) => ({ id, number: view.numbersSeen.get(id), isGone: Boolean(known) })),
  ];
}

function choice({ id, number, isGone }: Choosable, view: FormView): TemplateResult {
  const { work, text } = view;
  const { numbers } = work.written.draft;
  const isChosen = numbers.includes(id);
  const isConnected = number?.connected !== false;
  const words = [
    number?.name,
    isGone ? text('numberGone') : isConnected ? undefined : text('notConnected'),
    ...rivals(id, view).map((name) => text('alreadyHas', { name: isolated(name) })),
  ].filter(Boolean);
  const onChange = ({ target }: Event) => {
    const isOn = (target as HTMLInputElement).checked;
    const order = choosable(view).map((one) => one.id);
    work.set(
      ['numbers'],
      order.filter((one) => (one === id ? isOn : numbers.includes(one))),
    );
    work.written.leave(['numbers']);
  };
  return html`<label part="choice"
    ><input
      part="checkbox"
      type="checkbox"
      .checked=${live(isChosen)}
      ?disabled=${work.is === 'saving' || (!isConnected && !isChosen)}
      @change=${onChange}
    /><span
      >${number ? html`<bdi dir="ltr">${phoneOf(number)}</bdi>` : text('numberUnknown')}
      <span part="hint" ?data-gone=${isGone}>${words.join(' · ')}</span></span
    ></label
  >`;
}

/** Names of the other messages that are on and serve it. */
const rivals = (number: string, { items, work, list }: FormView): string[] =>
  items
    .filter(({ row }) => row.id !== work.messageId && row.enabled && row.numbers.includes(number))
    .map(({ row }) => row.name || list('unnamed'));
