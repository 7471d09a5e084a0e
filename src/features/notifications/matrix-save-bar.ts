import { nothing, type TemplateResult } from 'lit';
import type { FormController } from '../../element/index.js';
import { saveBar } from '../../ui/save-bar.js';
import type { MatrixView } from './matrix-view.js';
import { cellName } from './matrix-words.js';
import { cellsIn } from './matrix.js';

export interface MatrixSaving {
  form: Pick<FormController, 'changed' | 'waiting' | 'saved' | 'retry'>;
  durable: boolean;
  onDiscard(): void;
}

/** What was chosen and waits for the button, or was refused, by name in the order of the page. */
export const changedCells = (view: MatrixView, changed: readonly string[]): string[] =>
  cellsIn(view.matrix)
    .filter(({ name }) => changed.includes(name))
    .map((cell) => cellName(cell, view));

/** What waits for the button, by the names of its cells in the order of the page. */
export function matrixSaveBar(view: MatrixView, { form, durable, onDiscard }: MatrixSaving): TemplateResult | typeof nothing {
  const { matrix, isExplicit, ui, locale } = view;
  const cells = cellsIn(matrix);
  // Chosen while they waited for the button, which the host has taken away since.
  if (!isExplicit && !cells.some(({ fact }) => fact?.is === 'draft')) return nothing;
  const named = (names: readonly string[]) => cells.filter(({ name }) => names.includes(name));
  return saveBar({
    changed: changedCells(view, form.changed),
    waiting: named(form.waiting).map((cell) => ({ ...cell.fact!, label: cellName(cell, view) })),
    done: form.saved.members.size ? ui('saved') : '',
    durable,
    saveLabel: ui('save'),
    locale,
    text: ui,
    onDiscard,
    onRetry: () => form.retry(),
  });
}
