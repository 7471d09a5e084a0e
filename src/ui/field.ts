import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from './icon.js';

export interface Field {
  /** Of the control; hint and note derive theirs from it. */
  id: string;
  label: string;
  hint?: string | undefined;
  kind?: 'switch' | 'photo';
  control: TemplateResult;
  note?: TemplateResult | typeof nothing;
  /** Several controls: the words name the group, whose `labelledBy` is {@link labelId}. */
  group?: boolean;
}

export const labelId = (id: string): string => `${id}-label`;
export const hintId = (id: string): string => `${id}-hint`;
export const noteId = (id: string): string => `${id}-note`;

/** The ids that describe a control, for `aria-describedby`. */
export const describedBy = (id: string, hint: unknown, note: unknown): string | undefined =>
  [hint ? hintId(id) : '', note && note !== nothing ? noteId(id) : ''].filter(Boolean).join(' ') || undefined;

/** Words at the start, control at the end, what happened under the control. */
export const field = ({ id, label, hint, kind, control, note, group = false }: Field): TemplateResult => html`
  <div part="field" data-kind=${ifDefined(kind)}>
    <div>
      ${group ? html`<span part="label" id=${labelId(id)}>${label}</span>` : html`<label part="label" for=${id}>${label}</label>`}
      ${hint ? html`<p part="hint" id=${hintId(id)}>${hint}</p>` : nothing}
    </div>
    <div part="control">${control}${note ?? nothing}</div>
  </div>
`;

export interface ReadonlyField {
  id: string;
  label: string;
  value: string;
  /** Shown instead of nothing. */
  placeholder: string;
  /** Why it cannot be changed, under the label; or the id of the element that says it for a whole group. */
  reason?: string | undefined;
  describedBy?: string | undefined;
}

/** Text that can be focused, selected and copied; the lock says that it is somebody else's to change. */
export const readonlyField = ({ id, label, value, placeholder, reason, describedBy: by }: ReadonlyField): TemplateResult =>
  field({
    id,
    label,
    hint: reason,
    control: html`<span part="affix"
      ><input
        part="input"
        id=${id}
        readonly
        dir="auto"
        .value=${value}
        placeholder=${placeholder}
        aria-describedby=${ifDefined(by ?? (reason ? hintId(id) : undefined))}
      />${icon('lock', 'small')}</span
    >`,
  });
