/* eslint-disable lit-a11y/click-events-have-key-events -- the keys of an option are those of the field, which keeps the focus */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../ui/icon.js';
import { marked } from '../../../ui/marks.js';
import { textForCode } from '../../../ui/ui.messages.js';
import { paperclip } from '../canned-icons.js';
import type { CannedItem } from '../canned-responses.store.js';
import type { PickerView } from './picker-view.js';
import { filled, piecesOf } from '../rules/variables.js';

/** UTF-16 units: more does not fit into a line. */
const lineLength = 120;
/** Before a hit in the middle of a text. */
const before = 24;

export function pickerList(view: PickerView): TemplateResult {
  const { hits, text, list, onEnd } = view;
  // Its options are walked through from the field; it can be reached only because it scrolls.
  return html`<div
      part="list"
      role="listbox"
      tabindex="0"
      id=${list}
      aria-label=${text('title')}
      ?hidden=${!hits.items.length}
      @scroll=${endOf(onEnd)}
    >
      ${repeat(
        hits.items,
        ({ row }) => row.id,
        (item, at) => option(item, at, view),
      )}
    </div>
    ${notes(view)}`;
}

function option(item: CannedItem, at: number, { hits, text, values, idOf, onPick, onPoint }: PickerView): TemplateResult {
  const { row } = item;
  const { shortCode, attachments, scope, language } = row;
  return html`<div
    part="option"
    role="option"
    id=${idOf(item)}
    aria-selected=${at === hits.at}
    aria-setsize=${hits.total}
    aria-posinset=${at + 1}
    @click=${() => onPick(item)}
    @pointermove=${moved(() => onPoint(at))}
  >
    <span part="code">/${marked(shortCode, hits.words)}</span>
    <span part="hint truncate" dir="auto" lang=${ifDefined(language || undefined)}
      >${marked(lineOf(row.content, values, hits.words), hits.words)}</span
    >
    ${
      attachments.length
        ? html`${icon(paperclip, 'small')}<span data-hidden>${text('files', { count: attachments.length })}</span>`
        : nothing
    }
    ${scope === 'company' ? html`<span part="badge" data-kind="accent">${text('company')}</span>` : nothing}
  </div>`;
}

/** What is written, in one line; from shortly before the hit, where that is further on. */
function lineOf(content: string, values: PickerView['values'], words: string): string {
  const whole = filled(piecesOf(content.slice(0, 4000), values)).text.replace(/\s+/g, ' ');
  const wanted = words.trim().toLocaleLowerCase();
  const at = wanted ? whole.toLocaleLowerCase().indexOf(wanted) : -1;
  const from = at > before * 2 ? at - before : 0;
  return (from ? '…' : '') + whole.slice(from, from + lineLength);
}

function notes({ hits, phase, reason, text, ui, onRetry }: PickerView): TemplateResult | typeof nothing {
  const note = (words: string) => html`<p part="hint" data-kind="note">${words}</p>`;
  const retry = html` <button part="link" type="button" @click=${onRetry}>${ui('tryAgain')}</button>`;
  if (phase === 'failed' && !hits.items.length)
    return html`<p part="status" data-kind="failed">${icon('alert', 'small')}<span>${text('failed', { reason })}${retry}</span></p>`;
  if (hits.error) return note(text('partly', { reason: textForCode(ui, '', hits.error.code, 'unavailable') }));
  if (hits.items.length) return nothing;
  if (phase !== 'ready') return note(text('loading'));
  if (hits.isAsking) return note(text('searching'));
  return note(hits.words ? text('noMatch', { text: hits.words }) : text('none'));
}

/** A pointer that lies still while the list moves under it chooses nothing; nor does a finger that scrolls. */
const moved = (choose: () => void) => (event: PointerEvent) => {
  if (event.pointerType === 'mouse' && (event.movementX !== 0 || event.movementY !== 0)) choose();
};

const endOf = (onEnd: () => void) => (event: Event) => {
  const { scrollTop, clientHeight, scrollHeight } = event.currentTarget as HTMLElement;
  if (scrollTop + 2 * clientHeight > scrollHeight) onEnd();
};
