import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { field, labelId } from '../../../ui/field.js';
import { icon } from '../../../ui/icon.js';
import { plus } from '../../../ui/security-icons.js';
import { whatsAppLimits as limits } from '../rules/whatsapp-limits.js';
import type { WelcomeSection } from '../welcome-messages.js';
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
  const id = view.idOf(path);
  const { sections, language } = work.content;
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const isFull = rows >= limits.rows;
  const onAdd = () => {
    work.setList(path, [...sections, newSection()]);
    view.focus(`${path.join('-')}-${sections.length}-${sections.length ? 'title' : 'rows-0-title'}`);
  };
  return html`${textField(view, {
    path: work.path('menu'),
    label: text('menu'),
    hint: text('menuHint'),
    limit: limits.menu,
    required: true,
    language,
  })}
  ${field({
    id,
    group: true,
    label: text('list'),
    hint: text('listHint', { count: limits.rows }),
    control: html`<div data-kind="stack" role="group" id=${id} tabindex="-1" aria-labelledby=${labelId(id)}>
      ${sections.map((_, at) => sectionFields(view, at, isFull))}
      <div data-kind="under">
        ${
          isFull || sections.length >= limits.sections
            ? html`<span></span>`
            : html`<button part="button" type="button" id=${view.id('section-add')} ?disabled=${work.is === 'saving'} @click=${onAdd}>
                ${icon(plus, 'small')}${text(sections.length ? 'sectionAdd' : 'rowAdd')}
              </button>`
        }
        <span part="hint count" ?data-over=${rows > limits.rows}>${text('listCount', { count: rows, limit: limits.rows })}</span>
      </div>
    </div>`,
    note: html`${problemNote(path, view)}`,
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
  const onRemove = () => {
    work.setList(
      list,
      sections.filter((_, index) => index !== at),
    );
    view.focus(sections.length > 1 ? `${list.join('-')}-${Math.max(0, at - 1)}-title` : 'section-add');
  };
  const onAdd = () => {
    work.setList(rowsPath, [...rows, newRow()]);
    view.focus(`${rowsPath.join('-')}-${rows.length}-title`);
  };
  const removal = text('sectionRemove', { count: at + 1 });
  return html`<fieldset data-kind="list-section">
    <legend data-hidden>${text('section', { count: at + 1 })}</legend>
    <div data-kind="entry">
      <div data-kind="line">
        ${countedControl(view, {
          path: titlePath,
          label: text('sectionTitle'),
          holder: isOnly ? `${text('sectionTitle')} · ${text('optional')}` : text('sectionTitle'),
          limit: limits.sectionTitle,
          language,
        })}
        <button
          part="button quiet square"
          type="button"
          aria-label=${removal}
          title=${removal}
          ?disabled=${work.is === 'saving'}
          @click=${onRemove}
        >
          ${icon('trash', 'small')}
        </button>
      </div>
      ${problemNote(titlePath, view)}
    </div>
    ${repeat(
      rows,
      (one) => one.id,
      (_, index) => rowFields(view, at, index),
    )}
    ${problemNote(rowsPath, view)}
    ${
      isFull
        ? nothing
        : html`<button
            part="button quiet"
            type="button"
            id=${view.id(`${rowsPath.join('-')}-add`)}
            ?disabled=${work.is === 'saving'}
            @click=${onAdd}
          >
            ${icon(plus, 'small')}${text('rowAdd')}
          </button>`
    }
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
  const removal = text('rowRemove', { count });
  const move = mover(view, { list, at, count: rows.length, entries: rows, what, focus: (to) => `${list.join('-')}-${to}-title` });
  const onRemove = () => {
    work.setList(
      list,
      rows.filter((_, index) => index !== at),
    );
    view.focus(rows.length > 1 ? `${list.join('-')}-${Math.max(0, at - 1)}-title` : `${list.join('-')}-add`);
  };
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
      ${move.button}
      <button
        part="button quiet square"
        type="button"
        aria-label=${removal}
        title=${removal}
        ?disabled=${work.is === 'saving'}
        @click=${onRemove}
      >
        ${icon('close', 'small')}
      </button>
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
