import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from './icon.js';

/** What went wrong, in a line where it did. */
export const errorLine = (content: TemplateResult | string, id?: string): TemplateResult =>
  html`<p part="error" role="alert" id=${ifDefined(id)}>${icon('alert', 'small')}<span>${content}</span></p>`;

/** What is wrong with the value of a control, which is described by it: read with the control, and not by itself. */
export const controlError = (content: string, id: string): TemplateResult =>
  html`<p part="error" id=${id}>${icon('alert', 'small')}<span>${content}</span></p>`;
