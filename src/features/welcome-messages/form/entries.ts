import { html, nothing, type TemplateResult } from 'lit';
import { field, hintId, labelId, noteId } from '../../../ui/field.js';
import { icon, type IconName } from '../../../ui/icon.js';
import { isolated } from '../../../ui/isolates.js';
import { plus } from '../../../ui/security-icons.js';
import type { FormView } from './form-view.js';
import { problemNote } from './problem-text.js';
import { keyOf, valueAt, type Path } from './welcome-draft.js';

export interface GroupField {
  path: Path;
  /** Where there may be something wrong with all of it, if that is elsewhere. */
  wrong?: Path | undefined;
  label: string;
  hint: string;
  kind?: string;
  controls: unknown;
}

/** Several controls under one label; what is said of them all describes them together. */
export function groupField(view: FormView, { path, wrong = path, label, hint, kind = 'stack', controls }: GroupField): TemplateResult {
  const id = view.idOf(path);
  const note = problemNote(wrong, view);
  return field({
    id,
    group: true,
    label,
    hint,
    control: html`<div
      data-kind=${kind}
      role="group"
      id=${id}
      tabindex="-1"
      aria-labelledby=${labelId(id)}
      aria-describedby=${note === nothing ? hintId(id) : `${hintId(id)} ${noteId(view.idOf(wrong))}`}
    >
      ${controls} ${undoLine(view, path)}
    </div>`,
    note: html`${note}`,
  });
}

export interface Addition {
  list: Path;
  label: string;
  entry(): unknown;
  isQuiet?: boolean;
  /** What of the new entry has the focus then. */
  first?: string;
}

export function addition(view: FormView, { list, label, entry, isQuiet, first = 'title' }: Addition): TemplateResult {
  const { work } = view;
  const name = keyOf(list);
  const entries = entriesOf(view, list);
  const onClick = () => {
    work.setList(list, [...entries, entry()]);
    view.focus(`${name}-${entries.length}-${first}`);
  };
  return html`<button
    part=${isQuiet ? 'button quiet' : 'button'}
    type="button"
    id=${view.id(`${name}-add`)}
    ?disabled=${work.is === 'saving'}
    @click=${onClick}
  >
    ${icon(plus, 'small')}${label}
  </button>`;
}

export interface Removal {
  list: Path;
  at: number;
  /** Its name. */
  what: string;
  /** Of the button. */
  label: string;
  shape: IconName;
  /** What has the focus then; else the entry before, or what adds another. */
  next?: string;
}

export function removal(view: FormView, { list, at, what, label, shape, next }: Removal): TemplateResult {
  const { work } = view;
  const before = entriesOf(view, list).length > 1 ? `${Math.max(0, at - 1)}-title` : 'add';
  const onClick = () => {
    work.takeOut(list, at, what);
    view.focus(next ?? `${keyOf(list)}-${before}`);
  };
  return html`<button
    part="button quiet square"
    type="button"
    aria-label=${label}
    title=${label}
    ?disabled=${work.is === 'saving'}
    @click=${onClick}
  >
    ${icon(shape, 'small')}
  </button>`;
}

/** Where something was taken out, until something else is written. */
export function undoLine({ work, text, ui, onUndo }: FormView, list: Path): TemplateResult | typeof nothing {
  const { entry } = work.setAside ?? {};
  if (!entry || keyOf(entry.list) !== keyOf(list) || work.is !== 'editing') return nothing;
  return html`<p part="status" data-kind="dirty" role="status">
    <span>${text('takenOut', { what: isolated(entry.what) })}</span>
    <button part="link" type="button" @click=${onUndo}>${ui('undo')}</button>
  </p>`;
}

const entriesOf = ({ work }: FormView, list: Path) => valueAt(work.written.draft, list) as readonly unknown[];
