import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../../../locales/localizer.js';
import { icon } from '../../../ui/icon.js';
import { nameIn, namesFor } from '../../../ui/language-label.js';
import { marked } from '../../../ui/marks.js';
import { copy } from '../../../ui/security-icons.js';
import { isTime, relativeTime } from '../../../ui/times.js';
import type { UiText } from '../../../ui/ui.messages.js';
import { paperclip, pencil } from '../canned-icons.js';
import { excerpt } from '../canned-marks.js';
import type { CannedResponse } from '../canned-responses.js';
import type { cannedResponsesMessages } from '../canned-responses.messages.js';
import type { CannedItem } from '../canned-responses.store.js';
import { leftToRight } from '../../../ui/isolates.js';

export type CannedText = Translate<typeof cannedResponsesMessages>;

/** What every part of the manager writes with. */
export interface CannedWords {
  text: CannedText;
  ui: UiText;
  locale: string;
}

/** A code may run the other way than the sentence around it. */
export const codeOf = ({ shortCode }: Pick<CannedResponse, 'shortCode'>): string => leftToRight(`/${shortCode}`);

export interface CannedRowView extends CannedWords {
  /** What was searched for. */
  sought: string;
  isSelected(id: string): boolean;
  /** What has not come about yet. */
  stateOf(item: CannedItem): TemplateResult | typeof nothing;
  /** Undefined: nothing can be changed here. */
  can: { edit: boolean; add: boolean; remove: boolean };
  onSelect(item: CannedItem, isSelected: boolean, toHere: boolean): void;
  onEdit(item: CannedItem): void;
  onDuplicate(item: CannedItem): void;
  onRemove(item: CannedItem): void;
}

/** "128 uses", "2 hours ago" */
function usesOf({ uses, usedAt }: CannedResponse, { text, locale }: CannedWords): string[] {
  if (!uses) return [text('neverUsed')];
  return [text('uses', { count: uses }), ...(isTime(usedAt) ? [relativeTime(usedAt, locale)] : [])];
}

function facts(item: CannedItem, view: CannedRowView): TemplateResult {
  const { row } = item;
  const { text, locale } = view;
  // In the language of the interface is what everybody expects.
  const isForeign = row.language && row.language.split('-')[0] !== locale.split('-')[0];
  const language = isForeign && (nameIn(namesFor(locale), row.language) ?? row.language);
  return html`<div part="hint">
    ${item.state ? view.stateOf(item) : nothing}${row.label ? html`<span part="badge"><bdi>${row.label}</bdi></span>` : nothing}${
      row.attachments.length ? html`<span>${icon(paperclip, 'small')}${text('files', { count: row.attachments.length })}</span>` : nothing
    }${usesOf(row, view).map((words) => html`<span part="count">${words}</span>`)}${language ? html`<span>${language}</span>` : nothing}
  </div>`;
}

/** The words of a response: its code, and its text around what was sought. One that is only a file says its name. */
export const cannedWords = ({ shortCode, content, language, attachments }: CannedResponse, sought: string): TemplateResult => {
  const seen = sought.startsWith('/') ? sought.slice(1) : sought;
  return html`<span part="code" translate="no">/${marked(shortCode, seen)}</span>
    <div part="truncate" dir="auto" lang=${ifDefined(language || undefined)}>
      ${marked(excerpt(content || attachments.map(({ name }) => name).join(', '), seen), seen)}
    </div>`;
};

export function cannedRow(item: CannedItem, view: CannedRowView, tabIndex: 0 | -1): TemplateResult {
  const { text, can, isSelected, onSelect, onEdit, onDuplicate, onRemove } = view;
  const code = codeOf(item.row);
  // A change of the box follows its click, which alone knows of the Shift key.
  const onBox = (event: MouseEvent) => onSelect(item, (event.target as HTMLInputElement).checked, event.shiftKey);
  const button = (part: string, name: 'edit' | 'duplicate' | 'remove', picture: TemplateResult, onClick: (item: CannedItem) => void) =>
    html`<button part=${part} type="button" tabindex=${tabIndex} aria-label=${text(name, { code })} @click=${() => onClick(item)}>
      ${picture}
    </button>`;
  return html`${
      can.edit || can.remove
        ? html`<input
            part="checkbox"
            type="checkbox"
            tabindex=${tabIndex}
            aria-label=${text('select', { code })}
            .checked=${live(isSelected(item.row.id))}
            @click=${onBox}
          />`
        : nothing
    }
    ${cannedWords(item.row, view.sought)} ${facts(item, view)}
    <div part="actions">
      ${can.edit ? button('button quiet square', 'edit', icon(pencil, 'small'), onEdit) : nothing}
      ${can.add ? button('button quiet square', 'duplicate', icon(copy, 'small'), onDuplicate) : nothing}
      ${can.remove ? button('button quiet square danger', 'remove', icon('trash', 'small'), onRemove) : nothing}
    </div>`;
}
