import { html, nothing, type TemplateResult } from 'lit';
import { badge } from '../../../ui/row.js';
import type { ImportView } from './canned-import-view.js';
import type { CheckedRow } from './import-check.js';
import { reasonOf } from './import-words.js';

/** Of each kind. More would take the browser too long at once, and who wants to see all looks into the file. */
const mostRows = 100;

/** A whole response would make the list of them unreadable, UTF-16 units. */
const longestExcerpt = 160;

const kinds = { new: 'success', changed: 'warning', conflict: 'warning', bad: 'busy', same: undefined } as const;

/** Rows of the file, and what becomes of each. `as`: a word for all of them instead. */
export function importTable(view: ImportView, rows: readonly CheckedRow[], as?: 'refused'): TemplateResult {
  const { text } = view;
  if (!rows.length) return html`<p part="hint">${text('none')}</p>`;
  const more = rows.length - mostRows;
  return html`<div>
    <table role="table" data-kind="import-rows">
      <caption data-hidden>
        ${text('rows')}
      </caption>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${text('row')}</th>
          <th role="columnheader" scope="col">${text('shortCode')}</th>
          <th role="columnheader" scope="col">${text('content')}</th>
          <th role="columnheader" scope="col">${text('becomes')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, mostRows).map((row) => tableRow(view, row, as))}
      </tbody>
    </table>
    ${more > 0 ? html`<p part="hint">${text('more', { count: more })}</p>` : nothing}
  </div>`;
}

function tableRow({ text }: ImportView, row: CheckedRow, as: 'refused' | undefined): TemplateResult {
  const { verdict, draft, existing } = row;
  const reason = reasonOf(row, text);
  const was = verdict === 'changed' && existing && existing.content !== draft.content ? existing.content : undefined;
  return html`<tr role="row">
    <td role="cell" part="count">${row.row}</td>
    <td role="cell">${draft.shortCode ? html`<span part="code">/${draft.shortCode}</span>` : nothing}</td>
    <td role="cell">
      <span part="truncate" dir="auto">${excerpt(draft.content)}</span>
      ${was === undefined ? nothing : html`<span part="hint truncate" dir="auto">${text('was', { content: excerpt(was) })}</span>`}
    </td>
    <td role="cell">
      ${badge(text(`is-${as ?? verdict}`), kinds[verdict])} ${reason ? html`<span part="hint">${reason}</span>` : nothing}
    </td>
  </tr>`;
}

const excerpt = (content: string) => content.slice(0, longestExcerpt).replace(/\s+/g, ' ');

/** What was not imported, with the reasons, to be put right. */
export const failedLink = ({ text, onFailedFile }: ImportView, rows: readonly CheckedRow[]): TemplateResult =>
  html`<p><button part="link" type="button" @click=${() => onFailedFile(rows)}>${text('failedFile', { count: rows.length })}</button></p>`;
