import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { describedBy } from '../../../ui/field.js';
import { whatsAppLimits as limits } from '../rules/whatsapp-limits.js';
import type { WelcomeSection } from '../welcome-messages.js';
import { addition, groupField, removal, undoLine } from './entries.js';
import type { FormView } from './form-view.js';
import { mover } from './mover.js';
import { problemNote } from './problem-text.js';
import { countedControl, textField } from './text-field.js';
import { newRow } from './welcome-draft.js';

const newSection = (): WelcomeSection => ({ title: '', rows: [newRow()] });

/** What opens the list, and what stands in it. */
export function listFields(view: FormView): TemplateResult {
  const { text, work } = view;
  const path = work.path('sections');
  const { sections, language } = work.content;
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const isFull = rows >= limits.rows;
  const add = () =>
    addition(view, {
      list: path,
      label: text(sections.length ? 'sectionAdd' : 'rowAdd'),
      entry: newSection,
      first: sections.length ? 'title' : 'rows-0-title',
    });
  return html`${textField(view, {
    path: work.path('menu'),
    label: text('menu'),
    hint: text('menuHint'),
    limit: limits.menu,
    required: true,
    language,
  })}
  ${groupField(view, {
    path,
    label: text('list'),
    hint: text('listHint', { count: limits.rows }),
    controls: html`${sections.map((_, at) => sectionFields(view, at, isFull))}
      <div data-kind="under">
        ${isFull || sections.length >= limits.sections ? html`<span></span>` : add()}
        <span part="hint count" ?data-over=${rows > limits.rows}>${text('listCount', { count: rows, limit: limits.rows })}</span>
      </div>`,
  })}`;
}

function sectionFields(view: FormView, at: number, isFull: boolean): TemplateResult {
  const { text, work } = view;
  const list = work.path('sections');
  const path = [...list, at];
  const rowsPath = [...path, 'rows'];
  const { sections, language } = work.content;
  const { rows } = sections[at]!;
  const isOnly = sections.length === 1;
  const titlePath = [...path, 'title'];
  const what = text('section', { count: at + 1 });
  const noRows = problemNote(rowsPath, view);
  return html`<fieldset data-kind="list-section" aria-describedby=${ifDefined(describedBy(view.idOf(rowsPath), false, noRows))}>
    <legend data-hidden>${what}</legend>
    <div data-kind="entry">
      <div data-kind="line">
        ${countedControl(view, {
          path: titlePath,
          label: text('sectionTitle'),
          holder: isOnly ? `${text('sectionTitle')} · ${text('optional')}` : text('sectionTitle'),
          limit: limits.sectionTitle,
          language,
        })}
        ${removal(view, { list, at, what, label: text('sectionRemove', { count: at + 1 }), shape: 'trash' })}
      </div>
      ${problemNote(titlePath, view)}
    </div>
    ${repeat(
      rows,
      (one) => one.id,
      (_, index) => rowFields(view, at, index),
    )}
    ${undoLine(view, rowsPath)} ${noRows}
    ${isFull ? nothing : addition(view, { list: rowsPath, label: text('rowAdd'), entry: newRow, isQuiet: true })}
  </fieldset>`;
}

function rowFields(view: FormView, section: number, at: number): TemplateResult {
  const { text, work } = view;
  const list = [...work.path('sections'), section, 'rows'];
  const { sections, language } = work.content;
  const { rows } = sections[section]!;
  const title = [...list, at, 'title'];
  const description = [...list, at, 'description'];
  const count = sections.slice(0, section).reduce((sum, one) => sum + one.rows.length, 0) + at + 1;
  const what = text('row', { count });
  const move = mover(view, { list, at, count: rows.length, entries: rows, what, focus: (to) => `${list.join('-')}-${to}-title` });
  return html`<div data-kind="entry" data-entry="row" @keydown=${move.onKey}>
    <div data-kind="line">
      ${countedControl(view, {
        path: title,
        label: text('rowTitle', { count }),
        holder: text('rowTitleHolder'),
        limit: limits.rowTitle,
        required: true,
        language,
      })}
      ${move.button} ${removal(view, { list, at, what, label: text('rowRemove', { count }), shape: 'close' })}
    </div>
    ${problemNote(title, view)}
    ${countedControl(view, {
      path: description,
      label: text('rowDescription', { count }),
      holder: text('rowDescriptionHolder'),
      limit: limits.rowDescription,
      language,
    })}
    ${problemNote(description, view)}
  </div>`;
}
