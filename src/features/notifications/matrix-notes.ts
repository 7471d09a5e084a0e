import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { conflictChooser } from '../../ui/conflict-chooser.js';
import { icon } from '../../ui/icon.js';
import { textForCode } from '../../ui/ui.messages.js';
import type { Cell, MatrixRow } from './matrix.js';
import type { MatrixView } from './matrix-view.js';
import { cellName, channelName, eventHint, listOf } from './matrix-words.js';

/** The id of what is said under the words of the row at this place. */
export const notesId = (view: MatrixView, index: number): string => view.idOf(`notes-${index}`);

const there = ({ cells }: MatrixRow) => cells.filter((cell) => cell !== undefined);
const channelsOf = (cells: readonly Cell[], view: MatrixView) =>
  listOf(
    cells.map(({ channel }) => channelName(channel, view)),
    view,
  );
const namesOf = (cells: readonly Cell[], view: MatrixView) =>
  listOf(
    cells.map((cell) => cellName(cell, view)),
    view,
  );
const ids = (cells: readonly Cell[]) => cells.map(({ name }) => name);

function byCode(cells: readonly Cell[], codeOf: (cell: Cell) => string | undefined): [string, Cell[]][] {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const code = codeOf(cell);
    if (code) found.set(code, [...(found.get(code) ?? []), cell]);
  }
  return [...found];
}

/** Why cells cannot be changed, for those who see the lock and those who hear of it. */
function locks(row: MatrixRow, view: MatrixView): TemplateResult[] {
  if (view.lock) return [];
  const { text, ui } = view;
  const cells = there(row);
  return byCode(cells, ({ lock }) => lock).map(([code, locked]) => {
    const reason = textForCode(ui, 'locked-', code, 'locked');
    const words = locked.length === cells.length ? reason : text('lockedCells', { channels: channelsOf(locked, view), reason });
    return html`<p part="hint">${icon('lock', 'small')}${words}</p>`;
  });
}

const failures = (cells: readonly Cell[], view: MatrixView): TemplateResult[] =>
  byCode(cells, ({ fact }) => (fact?.is === 'refused' ? fact.code : undefined)).map(([code, refused]) => {
    const { text, ui } = view;
    const reason = textForCode(ui, '', code, 'invalid');
    const words = text('failed', { count: refused.length, channels: channelsOf(refused, view), reason });
    return html`<p part="error" role=${ifDefined(view.isAlone ? 'alert' : undefined)}>
      ${icon('alert', 'small')}<span
        >${words}
        <button
          part="link"
          type="button"
          aria-label=${text('tryAgainNamed', { cells: namesOf(refused, view) })}
          @click=${() => view.onAgain(ids(refused))}
        >
          ${ui('tryAgain')}
        </button></span
      >
    </p>`;
  });

const conflicts = (cells: readonly Cell[], view: MatrixView): TemplateResult[] =>
  cells.flatMap((cell) => {
    const { fact } = cell;
    if (fact?.is !== 'conflict') return [];
    const { ui, text } = view;
    const show = (on: unknown) => (typeof on === 'boolean' ? ui(on ? 'on' : 'off') : text('gone'));
    return html`<p part="hint">${cellName(cell, view)}</p>
      ${conflictChooser({
        id: view.idOf(`conflict-${cell.name}`),
        mine: show(fact.value),
        theirs: show(fact.theirs),
        text: ui,
        onResolve: (keep) => view.onResolve(cell.name, keep),
      })}`;
  });

/** Lies over the hint, or in the space below the label: nothing moves when it comes and goes. */
function passing(cells: readonly Cell[], view: MatrixView): TemplateResult | typeof nothing {
  const { ui, text, saved, isExplicit } = view;
  const status = (kind: string, content: TemplateResult) => html`<p part="status" data-kind=${kind}>${content}</p>`;
  const drafts = cells.filter(({ fact }) => fact?.is === 'draft');
  if (drafts.length) {
    return status(
      'dirty',
      html`<span>${text('changed', { channels: channelsOf(drafts, view) })}</span>
        <button
          part="link"
          type="button"
          aria-label=${text('undoNamed', { cells: namesOf(drafts, view) })}
          @click=${() => view.onUndo(ids(drafts))}
        >
          ${ui('undo')}
        </button>`,
    );
  }
  const waiting = cells.flatMap(({ fact }) => (fact?.is === 'pending' && fact.waiting !== 'sending' ? fact : []));
  if (waiting.length) {
    const isKept = waiting.every(({ kept }) => kept);
    return status('pending', html`${icon('clock', 'small')}<span>${ui(isKept ? 'kept' : 'notKept')}</span>`);
  }
  const isSaved = !isExplicit && !view.isSavedInSum && cells.some(({ name }) => saved.has(name));
  return isSaved ? status('saved', html`${icon('check', 'small')}<span>${ui('saved')}</span>`) : nothing;
}

/** Under the words of a row: what it is about, what holds its cells, and what became of them. */
export function rowNotes(row: MatrixRow, index: number, view: MatrixView): TemplateResult {
  const cells = there(row);
  const hint = eventHint(row.event, view);
  const word = passing(cells, view);
  return html`<div part="body" id=${notesId(view, index)}>
    ${hint ? html`<p part="hint" data-kind=${word === nothing ? nothing : 'covered'}><bdi>${hint}</bdi></p>` : nothing} ${word}
    ${locks(row, view)} ${failures(cells, view)} ${conflicts(cells, view)}
  </div>`;
}
