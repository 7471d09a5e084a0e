import { html, nothing, type TemplateResult } from 'lit';
import type { VariableValues } from '../../canned-responses/rules/variables.js';
import { filledText } from '../rules/filled-text.js';
import { formattedLines, type FormattedRun } from '../rules/formatted-lines.js';

function run({ text, bold, italic, strike, mono }: FormattedRun): TemplateResult {
  let shown = html`${text}`;
  if (mono) shown = html`<code>${shown}</code>`;
  if (strike) shown = html`<s>${shown}</s>`;
  if (italic) shown = html`<em>${shown}</em>`;
  if (bold) shown = html`<strong>${shown}</strong>`;
  return shown;
}

/** As the phone sets it: formatting, lines, and every line in its own direction. */
export const formatted = (text: string): TemplateResult[] =>
  formattedLines(text).map((line) => html`<span data-kind="text-line" dir="auto">${line.length ? line.map(run) : html`<br />`}</span>`);

/** What is written, with its variables filled in, and behind the limit what WhatsApp does not take. */
export function phoneText(written: string, values: VariableValues, limit: number): TemplateResult {
  const over = written.slice(limit);
  return html`${formatted(filledText(written.slice(0, limit), values, Infinity))}${
    over ? html`<s data-kind="over" dir="auto">${over.slice(0, limit)}</s>` : nothing
  }`;
}

/** A title without formatting, struck through where WhatsApp does not take it. */
export const phoneTitle = (title: string, limit: number): TemplateResult =>
  title.length > limit ? html`<s data-kind="over" dir="auto">${title}</s>` : html`<bdi>${title || '…'}</bdi>`;
