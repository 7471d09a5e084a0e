import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../contract/index.js';
import { errorLine } from '../../../ui/error-line.js';
import { textForCode } from '../../../ui/ui.messages.js';
import type { Channels, WelcomeMessage } from '../welcome-messages.js';
import type { WelcomeItem } from '../welcome-messages.store.js';
import type { AttentionText } from './welcome-attention.messages.js';
import { clashOf, refusedOf, type Clash } from './welcome-facts.js';
import { listed, nameOf, phoneOf, type WelcomeWords } from './welcome-words.js';

export interface NoteView extends WelcomeWords {
  items: readonly WelcomeItem[];
  channels: Channels | undefined;
  canEdit: boolean;
  canSwap: boolean;
  held(id: string): WelcomeMessage | undefined;
  /** What the switch shows: what was refused of it returns. */
  isOn(item: WelcomeItem): boolean;
  /** Somebody wanted it on. */
  isAsked(id: string): boolean;
  swapError(id: string): AdapterError | undefined;
  onSwitch(item: WelcomeItem, isOn: boolean): void;
  onSwap(item: WelcomeItem): void;
  onLeave(item: WelcomeItem): void;
  onEdit(item: WelcomeItem): void;
}

/** What is said of a row, in place of its facts, and what can be done about it below. */
export interface Note {
  line: TemplateResult;
  actions: TemplateResult;
}

const button = (words: string, onClick: () => void, part = 'button') =>
  html`<button part=${part} type="button" @click=${onClick}>${words}</button>`;

/** What did not come about, and why. */
export function noteOf(item: WelcomeItem, id: string, view: NoteView, own: AttentionText): Note | undefined {
  const { row } = item;
  const held = view.held(row.id);
  const refused = refusedOf(item, held);
  const note = (sentence: string, ...actions: (TemplateResult | typeof nothing)[]): Note => ({
    line: errorLine(sentence, id),
    actions: html`${actions}`,
  });
  const leave = (words: string) => button(words, () => view.onLeave(item), 'button quiet');
  if (refused === 'removal') {
    const isOn = Boolean(held?.enabled);
    return note(own('notDeleted', { reason: isOn ? own('isOn') : reasonOf(item.error, view, own) }), leave(own('keep')));
  }
  const error = view.swapError(row.id) ?? (refused === 'switch' ? item.error : undefined);
  const isTaken = error?.code === 'conflict';
  const clash = error && !isTaken ? undefined : clashOf(row, view.items, view.isOn);
  if (refused === 'switch' && !row.enabled)
    return note(
      own('notOff', { reason: reasonOf(error, view, own) }),
      button(view.ui('tryAgain'), () => view.onSwitch(item, false)),
      leave(own('leaveOn')),
    );
  if (isTaken || (clash && view.isAsked(row.id) && !view.isOn(item))) {
    const swap = clash ? own('swap', { names: quoted(clash.others, view, own) }) : own('swapUnknown');
    return note(
      own('notOn', { reason: clash ? clashWords(clash, view, own) : own('clashUnknown') }),
      view.canSwap ? button(swap, () => view.onSwap(item)) : nothing,
      leave(own('leaveOff')),
    );
  }
  if (!error) return undefined;
  const isWrong = Boolean(error.problem.fields);
  const again = button(view.ui('tryAgain'), () => view.onSwitch(item, true));
  const edit = view.canEdit ? button(own('edit'), () => view.onEdit(item)) : nothing;
  return note(own('notOn', { reason: reasonOf(error, view, own) }), isWrong ? edit : again, leave(own('leaveOff')));
}

function clashWords({ numbers, others }: Clash, view: NoteView, own: AttentionText): string {
  const { text, locale, channels } = view;
  const phones = channels?.numbers.filter(({ id }) => numbers.includes(id)).map(phoneOf) ?? [];
  const words = phones.length ? listed(phones, locale) : text('numbers', { count: numbers.length });
  return own('clash', { count: numbers.length, phones: words, names: quoted(others, view, own) });
}

const quoted = (messages: readonly Pick<WelcomeMessage, 'name'>[], { text, locale }: WelcomeWords, own: AttentionText): string =>
  listed(
    messages.map((one) => own('quoted', { name: nameOf(one, text) })),
    locale,
  );

/** Why the backend said no: what it says of members, else its code. */
function reasonOf(error: AdapterError | undefined, { ui }: NoteView, own: AttentionText): string {
  const { numbers, contents, ...others } = error?.problem.fields ?? {};
  if (numbers) return own(numbers.code === 'required' ? 'reasonNoNumber' : 'reasonNumberGone');
  if (contents?.code === 'gone') return own('reasonTemplateGone');
  if (contents || Object.keys(others).length) return own('reasonContent');
  return textForCode(ui, '', error?.code ?? 'invalid', 'invalid');
}
