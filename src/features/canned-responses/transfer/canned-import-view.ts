import { html, nothing, type TemplateResult } from 'lit';
import { dialog } from '../../../ui/dialog.js';
import { errorLine } from '../../../ui/error-line.js';
import { hintId } from '../../../ui/field.js';
import { numberFormat } from '../../../ui/formats.js';
import { notice } from '../../../ui/notice.js';
import { progress } from '../../../ui/progress.js';
import { textForCode, type UiText } from '../../../ui/ui.messages.js';
import { importReview } from './canned-import-review.js';
import type { ImportStep } from './canned-import-steps.js';
import { failedLink, importTable } from './canned-import-table.js';
import { wantedRows } from './import-run.js';
import type { CheckedRow, ExistingChoice, Verdict } from './import-check.js';
import { largestImport } from './import-text.js';
import { columnList, type ImportText } from './import-words.js';
import { isolated } from '../../../ui/isolates.js';

export interface ImportView {
  step: ImportStep;
  text: ImportText;
  ui: UiText;
  locale: string;
  idOf(name: string): string;
  /** A file is held over the window. */
  isOver: boolean;
  /** All of the person's responses are known here. */
  isComplete: boolean;
  /** How many that are. */
  known: number;
  atMost: number | undefined;
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
  onChoice(choice: ExistingChoice): void;
  onShow(show: Verdict | 'all'): void;
  onImport(): void;
  /** Another file. */
  onAgain(): void;
  /** With what is not in yet. */
  onGoOn(): void;
  onFailedFile(rows: readonly CheckedRow[]): void;
  onClose(): void;
}

/** More than this much pasted text would make a text field slow, in UTF-16 units: it is read at once. */
const longPaste = 50_000;

export function importDialog(view: ImportView): TemplateResult {
  const { step, text, ui, idOf } = view;
  return dialog({
    id: idOf('dialog'),
    title: text('title'),
    description: step.is === 'choosing' ? text('description') : '',
    body: html`<div data-kind="import">${bodyOf(view)}</div>`,
    actions: actionsOf(view),
    ...(step.is === 'running' ? {} : { close: ui('close') }),
    onSubmit: ({ currentTarget }) => {
      if (step.is === 'review') view.onImport();
      else if (step.is === 'over') view.onClose();
      else if (step.is === 'choosing') {
        const pasted = (currentTarget as HTMLFormElement).querySelector('textarea')!.value;
        if (pasted.trim()) view.onText(pasted);
      }
    },
    onClose: view.onClose,
  });
}

function bodyOf(view: ImportView): TemplateResult {
  const { step } = view;
  switch (step.is) {
    case 'choosing':
      return choosing(view, step.refusal);
    case 'reading':
      return html`<p part="status" data-focus tabindex="-1">${view.text('reading', { name: isolated(step.name) })}</p>
        ${progress(step.fraction, view.text('reading', { name: isolated(step.name) }))}`;
    case 'review':
      return importReview(view, step);
    case 'running':
      return running(view, step);
    case 'over':
      return over(view, step);
  }
}

function actionsOf(view: ImportView): TemplateResult {
  const { step, text, ui, onClose } = view;
  const cancel = html`<button part="button quiet cancel" type="button" @click=${onClose}>${ui('cancel')}</button>`;
  switch (step.is) {
    case 'choosing':
      return html`${cancel}<button part="button primary">${text('check')}</button>`;
    case 'reading':
      return cancel;
    case 'review': {
      const { length: count } = wantedRows(step.run, step.choice);
      return html`<button part="button quiet" type="button" data-align="start" @click=${view.onAgain}>${text('another')}</button>
        ${cancel}<button part="button primary" ?disabled=${!count}>${count ? text('import', { count }) : text('nothing')}</button>`;
    }
    case 'running':
      return html`<button part="button" type="button" data-focus aria-busy=${step.isStopping === true} @click=${onClose}>
        ${text('stop')}
      </button>`;
    case 'over':
      return html`${
          step.outcome.left.length ? html`<button part="button" type="button" @click=${view.onGoOn}>${text('goOn')}</button>` : nothing
        }<button part="button primary">${text('close')}</button>`;
  }
}

function choosing(view: ImportView, refusal: Extract<ImportStep, { is: 'choosing' }>['refusal']): TemplateResult {
  const { text, idOf, onFiles, onText } = view;
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // Emptied, or the same file would not be taken again after it was put right.
    input.value = '';
    onFiles(files);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const files = [...(event.clipboardData?.files ?? [])];
    if (pasted ? pasted.length <= longPaste : !files.length) return;
    event.preventDefault();
    if (pasted) onText(pasted);
    else onFiles(files);
  };
  const id = idOf('paste');
  return html`${refusal ? errorLine(refusalText(view, refusal)) : nothing}
    <div data-kind="import-drop" ?data-over=${view.isOver}>
      <p part="label">${text(view.isOver ? 'dropHere' : 'drop')}</p>
      <label part="button"
        >${text('choose')}<input
          type="file"
          data-hidden
          data-focus
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          aria-describedby=${hintId(id)}
          @change=${chosen}
      /></label>
      <p part="hint" id=${hintId(id)}>${text('columns', { columns: columnList() })}</p>
    </div>
    <div data-kind="import-paste">
      <label part="label" for=${id}>${text('paste')}</label>
      <textarea part="textarea" id=${id} rows="4" dir="auto" spellcheck="false" @paste=${onPaste}></textarea>
    </div>`;
}

function refusalText({ text, locale }: ImportView, { why, name }: { why: string; name: string }): string {
  const size = numberFormat(locale, { style: 'unit', unit: 'megabyte' }).format(largestImport / 1_000_000);
  return text(`cannot-${why}` as 'cannot-empty', { name: isolated(name), size, columns: columnList() });
}

function running({ text }: ImportView, { done, total, isStopping }: Extract<ImportStep, { is: 'running' }>): TemplateResult {
  return html`<p part="status">
      <span>${text(isStopping ? 'stopping' : 'running')}</span>
      <span part="count">${text('progress', { done, total })}</span>
    </p>
    ${progress(done / total, text('running'))}`;
}

function over(view: ImportView, { outcome, bad }: Extract<ImportStep, { is: 'over' }>): TemplateResult {
  const { text, ui } = view;
  const { added, replaced, refused, left, error, isInDoubt } = outcome;
  const failed = [...bad, ...refused];
  const headline = error
    ? text('failed', { reason: textForCode(ui, '', error.code, 'unavailable') })
    : text(left.length ? 'stopped' : 'done');
  const counts = [
    text('added', { count: added }),
    replaced ? text('replaced', { count: replaced }) : '',
    refused.length ? text('refused', { count: refused.length }) : '',
    left.length ? text('left', { count: left.length }) : '',
    left.length ? text('stays') : '',
    isInDoubt ? text('notTold') : '',
  ];
  const words = html`<strong>${headline}</strong> ${counts.filter(Boolean).join(' ')}`;
  return html`${
    error ? notice('danger', html`<p tabindex="-1" data-focus>${words}</p>`) : html`<p tabindex="-1" data-focus role="status">${words}</p>`
  }
  ${refused.length ? importTable(view, refused, 'refused') : nothing} ${failed.length ? failedLink(view, failed) : nothing}`;
}
