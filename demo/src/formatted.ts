import { html, type TemplateResult } from 'lit';
import { formattedLines, type FormattedRun } from '../../src/rules.js';

/** A text as WhatsApp shows it, for a place that keeps its line breaks. */
export const formatted = (text: string): (string | TemplateResult)[] =>
  formattedLines(text).flatMap((line, at) => [...(at ? ['\n'] : []), ...line.map(run)]);

function run({ text, bold, italic, strike, mono }: FormattedRun): string | TemplateResult {
  let shown: string | TemplateResult = text;
  if (mono) shown = html`<code>${shown}</code>`;
  if (strike) shown = html`<s>${shown}</s>`;
  if (italic) shown = html`<em>${shown}</em>`;
  if (bold) shown = html`<strong>${shown}</strong>`;
  return shown;
}
