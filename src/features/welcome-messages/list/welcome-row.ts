import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../../../ui/formats.js';
import { icon } from '../../../ui/icon.js';
import { isolated } from '../../../ui/isolates.js';
import { badge, row as listRow } from '../../../ui/row.js';
import { switchControl } from '../../../ui/switch.js';
import { isTime } from '../../../ui/times.js';
import type { WelcomeMessage } from '../welcome-messages.js';
import type { WelcomeItem } from '../welcome-messages.store.js';
import { refusedOf, troublesOf } from './welcome-facts.js';
import { iconOf, pencil } from './welcome-icons.js';
import type { Note, NoteView } from './welcome-note.js';
import { kindText, listed, nameOf, phoneOf } from './welcome-words.js';

export interface RowView extends NoteView {
  canSwitch: boolean;
  /** Why a message that is on can only be switched off. */
  whyLocked: string;
  id(name: string): string;
  isSaved(id: string): boolean;
  isSwapping(id: string): boolean;
  onRemove(item: WelcomeItem): void;
  /** What did not come about, and why. */
  noteOf(item: WelcomeItem, id: string): Note | undefined;
}

export function welcomeRow(item: WelcomeItem, view: RowView): TemplateResult {
  const { text, held, id } = view;
  const { row } = item;
  const kept = held(row.id);
  const isOn = view.isOn(item);
  const isUnborn = !kept && item.state === 'refused';
  const noteId = id(`note-${row.id}`);
  const note = view.noteOf(item, noteId);
  const status = note ? nothing : statusOf(item, refusedOf(item, kept) === 'words', view);
  const name = nameOf(row, text);
  const described = [note ? noteId : id(`facts-${row.id}`), isOn ? view.whyLocked : ''].filter(Boolean).join(' ');
  return listRow({
    icon: iconOf(row.kind),
    title: html`<bdi>${row.name || text('unnamed')}</bdi>`,
    badge: badge(kindText(row.kind, text)),
    lines: html`${note?.line ?? html`<p part="hint" id=${id(`facts-${row.id}`)}>${factsOf(row, isOn, view)} ${status}</p>`}
    ${troubleLines(row, view)}`,
    actions: html`${view.canEdit && !isOn ? verbs(item, name, isUnborn, view) : nothing}
    ${isUnborn ? nothing : view.canSwitch ? flip(item, isOn, name, described, view) : html`<span part="hint">${view.ui(isOn ? 'on' : 'off')}</span>`}`,
    note: note ? html`<div part="actions">${note.actions}</div>` : nothing,
  });
}

const flip = (item: WelcomeItem, checked: boolean, label: string, describedBy: string, { id, onSwitch }: RowView) =>
  switchControl({
    id: id(`switch-${item.row.id}`),
    name: 'enabled',
    label,
    checked,
    describedBy,
    onFlip: (isOn) => onSwitch(item, isOn),
  });

function verbs(item: WelcomeItem, name: string, isUnborn: boolean, { text, id, onRemove, onEdit }: RowView): TemplateResult {
  const verb = (key: 'edit' | 'remove', part: string, picture: TemplateResult, onClick: (item: WelcomeItem) => void) =>
    html`<button
      part=${`button quiet square ${part}`}
      type="button"
      id=${id(`${key}-${item.row.id}`)}
      aria-label=${text(key, { name })}
      @click=${() => onClick(item)}
    >
      ${picture}
    </button>`;
  return html`${isUnborn ? nothing : verb('remove', 'danger', icon('trash', 'small'), onRemove)}
  ${verb('edit', '', icon(pencil, 'small'), onEdit)}`;
}

/** "+46 850 522 140 and 1 more number · sent 84 times" */
function factsOf(row: WelcomeMessage, isOn: boolean, view: RowView): TemplateResult {
  const { text, locale } = view;
  const since = isTime(row.switchedAt) ? text('offSince', { day: isolated(dayOf(row.switchedAt, locale)) }) : text('neverOn');
  const what = isOn ? (row.sent ? text('sent', { count: row.sent }) : text('neverSent')) : since;
  return html`${numbersOf(row, view)} · <span part="count">${what}</span>`;
}

function numbersOf({ numbers }: WelcomeMessage, { text, channels }: RowView): string {
  if (!numbers.length) return text('noNumber');
  const first = channels?.numbers.find(({ id }) => numbers.includes(id));
  if (!first) return text('numbers', { count: numbers.length });
  return numbers.length > 1 ? text('andMore', { phone: phoneOf(first), count: numbers.length - 1 }) : phoneOf(first);
}

/** The year, when it is not this one. */
function dayOf(at: string, locale: string): string {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return dateFormat(locale, { day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) }).format(date);
}

/** What has not come about yet, or has a moment ago. */
function statusOf({ state, waiting, unkept, row }: WelcomeItem, isRefused: boolean, view: RowView): TemplateResult | typeof nothing {
  const { text, ui } = view;
  if (isRefused || state === 'conflict') return badge(state === 'conflict' ? ui('changedElsewhere') : text('notSaved'), 'warning', 'alert');
  const status = (kind: string, words: string, picture: TemplateResult) =>
    html`<span part="status" data-kind=${kind}>${picture}${words}</span>`;
  if (waiting === 'sending' || view.isSwapping(row.id)) return status('saving', ui('saving'), html`<span part="spinner"></span>`);
  if (state) return status('pending', ui(unkept ? 'notKept' : 'kept'), icon('clock', 'small'));
  return view.isSaved(row.id) ? status('saved', ui('saved'), icon('check', 'small')) : nothing;
}

/** What has changed around a message since it was written. */
function troubleLines(row: WelcomeMessage, { text, locale, channels }: RowView): TemplateResult[] {
  const { gone, unconnected, isTemplateGone } = troublesOf(row, channels);
  const phones = listed(unconnected.map(phoneOf), locale);
  const words = [
    ...(gone ? [text('numbersGone', { count: gone })] : []),
    ...(unconnected.length ? [text('notConnected', { count: unconnected.length, phones })] : []),
    ...(isTemplateGone ? [text('templateGone')] : []),
  ];
  return words.map((line) => html`<p part="status" data-kind="pending">${icon('alert', 'small')}<span>${line}</span></p>`);
}
