import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from '../../../ui/icon.js';
import { numberFormat } from '../../../ui/formats.js';
import { paperclip } from '../canned-icons.js';
import type { CannedAttachment, CannedResponse } from '../canned-responses.js';
import type { PickerView } from './picker-view.js';
import { piecesOf, type Piece } from '../rules/variables.js';

/** The whole of what is chosen, as it would be put in. */
export function pickerPreview({ hits, text, values, locale }: PickerView): TemplateResult | typeof nothing {
  const row = hits.chosen?.row;
  if (!row) return nothing;
  const { content, attachments, uses, shortCode } = row;
  // A long one is scrolled in, and must be reachable for that.
  return html`<div part="preview" role="group" tabindex="0" aria-label=${`/${shortCode}`}>
    ${content ? bubble(row, values, text) : nothing}
    ${attachments.map((file) => html`<p part="hint">${icon(paperclip, 'small')} <bdi>${file.name}</bdi> ${sizeOf(file, locale)}</p>`)}
    <p part="hint">
      ${uses ? text('uses', { count: uses }) : text('neverUsed')} ·
      ${attachments.length ? text('files', { count: attachments.length }) : text('noFiles')}
    </p>
  </div>`;
}

const bubble = ({ content, language }: CannedResponse, values: PickerView['values'], text: PickerView['text']) =>
  // Its blanks count, and those of a template are kept out of it by an element in a line.
  html`<p part="bubble">
    <span dir="auto" lang=${ifDefined(language || undefined)}>${piecesOf(content, values).map((piece) => written(piece, text))}</span>
  </p>`;

function written(piece: Piece, text: PickerView['text']): TemplateResult | string {
  switch (piece.is) {
    case 'fill-in':
      return html`<span data-kind="fill-in" title=${text('fillIn', { name: piece.name })}>${piece.text}</span>`;
    case 'unknown':
      return html`<span data-kind="unknown" title=${text('unknown', { name: piece.name })}>${piece.text}</span>`;
    default:
      return piece.text;
  }
}

function sizeOf({ size }: CannedAttachment, locale: string): string {
  const inMega = size >= 1e6;
  const options = { style: 'unit', unit: inMega ? 'megabyte' : 'kilobyte', maximumFractionDigits: inMega ? 1 : 0 } as const;
  return numberFormat(locale, options).format(Math.max(size / (inMega ? 1e6 : 1e3), inMega ? 0 : 1));
}
