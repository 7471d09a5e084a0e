import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { conflictChooser } from '../../../ui/conflict-chooser.js';
import { keptWaiting } from '../../../ui/kept-waiting.js';
import { notice } from '../../../ui/notice.js';
import { problemWords } from '../../../ui/problem-words.js';
import { textForCode } from '../../../ui/ui.messages.js';
import type { CannedResponse } from '../canned-responses.js';
import type { CannedItem } from '../canned-responses.store.js';
import { codeOf } from './canned-row.js';
import type { ListToolsWords } from './list-tools-words.js';

export interface AttentionView extends ListToolsWords {
  id(name: string): string;
  items: readonly CannedItem[];
  onEdit(item: CannedItem): void;
  onDiscard(item: CannedItem): void;
  onResolve(item: CannedItem, keep: 'mine' | 'theirs'): void;
  onRetry(): void;
}

/** So many are shown in full; the others follow when these are dealt with. */
const most = 3;

/** Above the list, because a row far down says it to nobody: what was refused, what clashes, and what waits. */
export function attention(view: AttentionView): TemplateResult {
  const { items, text, ui, onRetry } = view;
  const wrong = items.filter(({ state }) => state === 'refused' || state === 'conflict');
  return html`${keptWaiting(items, ui, onRetry)}
  ${repeat(
    wrong.slice(0, most),
    ({ row }) => row.id,
    (item) => (item.state === 'conflict' ? conflict(item, view) : refusal(item, view)),
  )}
  ${wrong.length > most ? html`<p part="hint">${text('more', { count: wrong.length - most })}</p>` : nothing}`;
}

function reasonOf({ error, row }: CannedItem, { text, ui }: ListToolsWords): string {
  const [member, problem] = Object.entries(error?.problem.fields ?? {})[0] ?? [];
  if (!problem) return textForCode(ui, '', error?.code ?? 'invalid', 'invalid');
  if (problem.code === 'taken') return text('taken');
  return problemWords(problem, row[member as keyof CannedResponse], ui);
}

function refusal(item: CannedItem, view: AttentionView): TemplateResult {
  const { text, ui, onEdit, onDiscard } = view;
  return notice(
    'danger',
    html`${text('refused', { code: codeOf(item.row), reason: reasonOf(item, view) })}`,
    html`<button part="button" type="button" @click=${() => onEdit(item)}>${text('edit')}</button>
      <button part="button quiet" type="button" @click=${() => onDiscard(item)}>${ui('discard')}</button>`,
  );
}

/** What differs, in the words of the response itself. */
function version(row: Partial<CannedResponse>, members: readonly string[]): string {
  const words = {
    shortCode: `/${row.shortCode}`,
    content: row.content,
    label: row.label,
    language: row.language,
    attachments: row.attachments?.map(({ name }) => name).join(', '),
  };
  return members
    .map((member) => words[member as keyof typeof words])
    .filter(Boolean)
    .join('\n');
}

function conflict(item: CannedItem, { text, ui, id, onResolve }: AttentionView): TemplateResult {
  const { row, theirs = {} } = item;
  const members = Object.keys(theirs);
  return html`<section data-kind="conflict">
    <p part="hint">${text('conflict', { code: codeOf(row) })}</p>
    ${conflictChooser({
      id: id(`conflict-${row.id}`),
      mine: version(row, members),
      theirs: version({ ...row, ...theirs }, members),
      text: ui,
      onResolve: (keep) => onResolve(item, keep),
    })}
  </section>`;
}
