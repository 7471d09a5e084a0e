import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { matrixCell } from './matrix-cell.js';
import { rowNotes } from './matrix-notes.js';
import type { MatrixView } from './matrix-view.js';
import { eventName } from './matrix-words.js';
import type { MatrixRow } from './matrix.js';

const sentence = (row: MatrixRow, index: number, view: MatrixView): TemplateResult =>
  html`<li>
    ${row.cells.map((cell) => {
      if (cell?.on === undefined) return html`<span part="label"><bdi>${eventName(row.event, view)}</bdi></span>`;
      const words = html`<bdi>${eventName(row.event, view)}</bdi>`;
      return matrixCell(cell, view, { part: 'choice cell', words, index, tabIndex: 0 });
    })}
    ${rowNotes(row, index, view)}
  </li>`;

/** Of one channel alone: one sentence after the other, each with its box. */
export const matrixSentences = (view: MatrixView): TemplateResult =>
  html`<ul part="group list">
    ${repeat(
      view.matrix.rows,
      ({ event }) => event,
      (row, index) => sentence(row, index, view),
    )}
  </ul>`;
