import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.js';

type Content = TemplateResult | typeof nothing | string;

export interface Row {
  icon: SVGTemplateResult;
  title: Content;
  /** Beside the title. */
  badge?: Content;
  /** Lines under the title. */
  lines?: Content;
  actions?: Content;
  /** Under the whole row: what became of an act, or a question. */
  note?: Content;
}

/** One thing in a list: what it is, in words, and what can be done with it. */
export const row = ({ icon: name, title, badge = nothing, lines = nothing, actions = nothing, note = nothing }: Row): TemplateResult =>
  html`<li part="row">
    ${icon(name)}
    <div><span part="label">${title}</span> ${badge}${lines}</div>
    ${actions === nothing ? nothing : html`<div part="actions">${actions}</div>`}
    ${note === nothing ? nothing : html`<div part="body">${note}</div>`}
  </li>`;

/** A word or two that mark a thing; colour is never all they say. */
export const badge = (text: string, kind?: 'success' | 'warning' | 'busy', mark?: IconName): TemplateResult =>
  html`<span part="badge" data-kind=${kind ?? nothing}>${mark ? icon(mark, 'small') : nothing}${text}</span>`;

export interface SectionHeader {
  /** The section is named by it. */
  id: string;
  title: Content;
  description?: string | TemplateResult;
  action?: Content;
}

/** The words above a group, and what can be done with all of it. */
export const sectionHeader = ({ id, title, description, action = nothing }: SectionHeader): TemplateResult =>
  html`<div part="header">
    <div>
      <h3 part="heading" id=${id} tabindex="-1">${title}</h3>
      ${description ? html`<p part="description" id=${`${id}-description`}>${description}</p>` : nothing}
    </div>
    ${action}
  </div>`;
