import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { errorLine } from '../../../ui/error-line.js';
import { describedBy, field, labelId } from '../../../ui/field.js';
import { isolated } from '../../../ui/isolates.js';
import { textForCode } from '../../../ui/ui.messages.js';
import { phoneOf } from '../list/welcome-words.js';
import type { WhatsAppNumber } from '../welcome-messages.js';
import { channelsOf, type FormView } from './form-view.js';
import { problemNote } from './problem-text.js';

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
  const id = view.idOf(path);
  const goneAt = work.written.draft.numbers.map((_, at) => problemNote(['numbers', at], view)).find((note) => note !== nothing);
  const note = goneAt ?? problemNote(path, view);
  return field({
    id,
    group: true,
    label: text('numbers'),
    hint: text('numbersHint'),
    control: html`<div
      data-kind="stack"
      role="group"
      id=${id}
      tabindex="-1"
      aria-labelledby=${labelId(id)}
      aria-describedby=${ifDefined(describedBy(id, true, note))}
    >
      ${troubles(view)} ${choosable(view).map((one) => choice(one, view))}
    </div>`,
    note: html`${note}`,
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
