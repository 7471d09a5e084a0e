import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bulkBox, matrixCell } from './matrix-cell.js';
import { rowNotes } from './matrix-notes.js';
import type { MatrixKeys } from './matrix-keys.js';
import { effectId, type MatrixView } from './matrix-view.js';
import { channelName, eventName } from './matrix-words.js';
import { bulkOf, cellsIn, every, type MatrixRow } from './matrix.js';
import { cellOf } from './notifications-rules.js';

/** With more channels, columns are narrower. */
export const isDense = (channels: number): boolean => channels > 3;

const labelColumn = 196;
const column = { roomy: 76, dense: 68 };
const lastColumn = 8;
const listBelow = 480;

/** Pixels that a table of so many channels needs; the style sheet has the same measures. */
export function roomFor(channels: number): number {
  const wide = isDense(channels) ? column.dense : column.roomy;
  return Math.max(listBelow, labelColumn + (channels + 1) * wide + lastColumn);
}

const header = (channel: string, view: MatrixView): TemplateResult => {
  const name = channelName(channel, view);
  const bulk = bulkOf(cellsIn(view.matrix).filter((cell) => cell.channel === channel));
  const box = bulk ? bulkBox(cellOf(channel, every), bulk, view.text('bulkColumn', { channel: name })) : nothing;
  return html`<th scope="col" abbr=${name}>
    <label part="bulk"><bdi>${name}</bdi>${box}</label>
  </th>`;
};

function tableRow(row: MatrixRow, index: number, view: MatrixView, hasBulks: boolean): TemplateResult {
  const { text } = view;
  const name = eventName(row.event, view);
  const bulk = bulkOf(row.cells);
  const all = bulk
    ? html`<label part="cell" data-kind="all">${bulkBox(cellOf(every, row.event), bulk, text('bulkRow', { event: name }))}</label>`
    : nothing;
  return html`<tr>
    <th scope="row" abbr=${name}>
      <span part="label"><bdi>${name}</bdi></span
      >${rowNotes(row, index, view)}
    </th>
    ${row.cells.map(
      (cell) =>
        html`<td>
          ${
            cell?.on === undefined
              ? html`<span data-hidden>${text('absent')}</span>`
              : matrixCell(cell, view, { part: 'cell', words: nothing, index, tabIndex: -1 })
          }
        </td>`,
    )}
    ${hasBulks ? html`<td>${all}</td>` : nothing}
  </tr>`;
}

/**
 * A table, not a grid: screen readers keep their own ways through it and read both headers at each cell. Arrow keys are an
 * addition for those who see it. `corner`: what is to be said of all of it, where there is room anyway.
 */
export function matrixTable(view: MatrixView, keys: MatrixKeys, corner: TemplateResult | typeof nothing): TemplateResult {
  const { text, matrix, idOf } = view;
  const hasBulks = matrix.rows.some(({ cells }) => bulkOf(cells));
  return html`<table
      part="matrix"
      data-kind=${isDense(matrix.channels.length) ? 'dense' : nothing}
      aria-describedby="${effectId(view)} ${idOf('keys')}"
      @focusin=${keys.onFocus}
      @keydown=${keys.onKey}
    >
      <caption data-hidden>
        ${text('caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col" abbr=${text('event')}><span data-hidden>${text('event')}</span>${corner}</th>
          ${matrix.channels.map((channel) => header(channel, view))}
          ${hasBulks ? html`<th scope="col"><span part="bulk">${text('all')}</span></th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          matrix.rows,
          ({ event }) => event,
          (row, index) => tableRow(row, index, view, hasBulks),
        )}
      </tbody>
    </table>
    <p data-hidden id=${idOf('keys')}>${text('keys')}</p>`;
}
