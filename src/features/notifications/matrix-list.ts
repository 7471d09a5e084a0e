import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { matrixCell } from './matrix-cell.js';
import { rowNotes } from './matrix-notes.js';
import type { MatrixView } from './matrix-view.js';
import { channelName, eventName } from './matrix-words.js';
import type { MatrixRow } from './matrix.js';

const block = (row: MatrixRow, index: number, view: MatrixView): TemplateResult =>
  html`<fieldset>
    <legend part="label"><bdi>${eventName(row.event, view)}</bdi></legend>
    ${rowNotes(row, index, view)}
    ${row.cells.map((cell) => {
      if (cell?.on === undefined) return nothing;
      const words = html`<bdi>${channelName(cell.channel, view)}</bdi>`;
      return matrixCell(cell, view, { part: 'choice cell', words, index, tabIndex: 0 });
    })}
  </fieldset>`;

/** Where a table has no room: one block of checkboxes per event, each with its name beside it. */
export const matrixList = (view: MatrixView): TemplateResult =>
  html`${repeat(
    view.matrix.rows,
    ({ event }) => event,
    (row, index) => block(row, index, view),
  )}`;
