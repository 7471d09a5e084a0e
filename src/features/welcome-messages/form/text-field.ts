import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { insertVariable } from '../../../element/caret.js';
import { mostHeld } from '../../../element/file-drop.js';
import type { TextControl } from '../../../element/writing.js';
import { describedBy, field, hintId } from '../../../ui/field.js';
import { variableChips } from '../../../ui/variable-chips.js';
import type { FormView } from './form-view.js';
import { exampleOf, problemNote } from './problem-text.js';
import { valueAt, type Path } from './welcome-draft.js';

export interface TextField {
  path: Path;
  label: string;
  hint?: string;
  /** Stands in an empty control that has no label beside it. */
  holder?: string;
  /** In UTF-16 units; counted as it is typed. */
  limit: number;
  /** Of a text with several lines. */
  rows?: number;
  /** What can be put in; without it none can. */
  chips?: boolean;
  required?: boolean;
  /** The words are a customer’s to read. */
  language?: string | undefined;
}

/** A text control by itself: its owner names it. */
export function textControl(
  view: FormView,
  { path, label, hint, limit, rows, required, language, holder }: TextField,
  isNamed = false,
): TemplateResult {
  const { work } = view;
  const id = view.idOf(path);
  const value = (valueAt(work.written.draft, path) as string | undefined) ?? '';
  const isInvalid = problemNote(path, view) !== nothing;
  const described = [describedBy(id, hint, isInvalid), `${id}-count`].filter(Boolean).join(' ');
  const onInput = ({ target }: Event) => {
    const control = target as TextControl;
    if (control.value.length <= mostHeld(limit)) return work.set(path, control.value);
    view.onTooMuch(control.value.length);
    control.value = value;
  };
  const onLeave = () => work.leave(path);
  const name = isNamed ? undefined : label;
  return rows
    ? html`<textarea
        part="textarea"
        id=${id}
        dir="auto"
        lang=${ifDefined(language || undefined)}
        rows=${rows}
        ?readonly=${work.is === 'saving'}
        ?required=${required}
        aria-label=${ifDefined(name)}
        aria-invalid=${ifDefined(isInvalid ? 'true' : undefined)}
        aria-describedby=${described}
        .value=${live(value)}
        @input=${onInput}
        @blur=${onLeave}
      ></textarea>`
    : html`<input
        part="input"
        id=${id}
        dir="auto"
        lang=${ifDefined(language || undefined)}
        autocomplete="off"
        placeholder=${ifDefined(holder)}
        ?readonly=${work.is === 'saving'}
        ?required=${required}
        aria-label=${ifDefined(name)}
        aria-invalid=${ifDefined(isInvalid ? 'true' : undefined)}
        aria-describedby=${described}
        .value=${live(value)}
        @input=${onInput}
        @blur=${onLeave}
      />`;
}

/** How long it is, of how much. */
export function counter(view: FormView, path: Path, limit: number, isShort = false): TemplateResult {
  const { length } = (valueAt(view.work.written.draft, path) as string | undefined) ?? '';
  return html`<span part="hint count" id=${`${view.idOf(path)}-count`} ?data-over=${length > limit}
    >${view.text(isShort ? 'countShort' : 'count', { count: length, limit })}</span
  >`;
}

/** A line with its length at the end. */
export const countedControl = (view: FormView, one: TextField, isNamed = false): TemplateResult =>
  html`<span part="affix" data-kind="counted" ?data-long=${one.limit > 99}
    >${textControl(view, one, isNamed)}${counter(view, one.path, one.limit, true)}</span
  >`;

/** A text of its own: label, control, what can be put in, how long it is, and what is wrong. */
export function textField(view: FormView, one: TextField): TemplateResult {
  const { path, label, hint, limit } = one;
  const id = view.idOf(path);
  return field({
    id,
    label,
    hint,
    control: one.rows
      ? html`${textControl(view, one, true)}
          <div data-kind="under">${one.chips ? chips(view, one) : html`<span></span>`}${counter(view, path, limit)}</div>`
      : html`${countedControl(view, one, true)} ${one.chips ? html`<div data-kind="under">${chips(view, one)}</div>` : nothing}`,
    note: html`${problemNote(path, view)}`,
  });
}

function chips(view: FormView, { path, label }: TextField): TemplateResult | typeof nothing {
  const { capability, text, work } = view;
  const { variables = [] } = capability;
  if (!variables.length) return html`<span></span>`;
  const id = `${view.idOf(path)}-chips`;
  const onInsert = (name: string) => {
    const control = view.control(path);
    if (control && work.is !== 'saving') insertVariable(control, name);
  };
  return html`${variableChips({ variables, label: text('insert', { field: label }), describedBy: hintId(id), onInsert })}
    <p part="hint" ?data-hidden=${path.at(-1) !== 'body'} id=${hintId(id)}>${text('insertHint', { example: exampleOf(view) })}</p>`;
}
