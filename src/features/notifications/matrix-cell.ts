import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../ui/icon.js';
import type { bulkOf, Cell } from './matrix.js';
import { cellName } from './matrix-words.js';
import { notesId } from './matrix-notes.js';
import type { MatrixView } from './matrix-view.js';

const kindOf = ({ name, lock, fact }: Cell, { slow }: MatrixView): string | undefined => {
  if (lock) return 'locked';
  if (fact?.is === 'refused') return 'failed';
  return slow.has(name) ? 'saving' : undefined;
};

/** What stands around a checkbox; `words` are beside it in a list, and only heard in a table. */
export interface CellPlace {
  part: 'cell' | 'choice cell';
  words: TemplateResult | typeof nothing;
  /** Of the row in the matrix. */
  index: number;
  /** In a table, arrows lead from cell to cell. */
  tabIndex: -1 | 0;
}

/** What is locked can be reached and read like any other, and stays as it is. */
const stay = (event: Event): void => event.preventDefault();

/** One checkbox. The spinner lies over it, so that the keyboard's place and its name remain. */
export function matrixCell(cell: Cell, view: MatrixView, { part, words, index, tabIndex }: CellPlace): TemplateResult {
  const kind = kindOf(cell, view);
  const explained = kind === 'locked' && view.lock ? view.idOf('locked') : notesId(view, index);
  return html`<label part=${part} data-kind=${kind ?? nothing}
    >${words}<input
      part="checkbox"
      type="checkbox"
      name=${cell.name}
      tabindex=${tabIndex}
      aria-label=${cellName(cell, view)}
      aria-describedby=${kind === 'locked' || kind === 'failed' ? explained : nothing}
      aria-disabled=${ifDefined(cell.lock ? 'true' : undefined)}
      .checked=${live(cell.on!)}
      @click=${cell.lock ? stay : nothing}
    />${kind === 'locked' ? icon('lock', 'small') : kind === 'saving' ? html`<span part="spinner"></span>` : nothing}</label
  >`;
}

/** Changes many: ticked when all are on, a dash when some are. */
export const bulkBox = (name: string, is: NonNullable<ReturnType<typeof bulkOf>>, label: string): TemplateResult =>
  html`<input
    part="checkbox"
    type="checkbox"
    name=${name}
    tabindex="-1"
    aria-label=${label}
    .checked=${live(is === 'on')}
    .indeterminate=${live(is === 'mixed')}
  />`;
