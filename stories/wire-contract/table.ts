import { html, type TemplateResult } from 'lit';

type Cell = TemplateResult | string;

/** A table that scrolls by itself where the window is narrow; the first cell of a row is its heading. */
export const table = (name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): TemplateResult => html`
  <div class="scrolling" role="region" aria-label=${name} tabindex="0">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) => html`
            <tr>
              <th scope="row">${first}</th>
              ${others.map((cell) => html`<td>${cell}</td>`)}
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;

/** The few marks that the document's texts use: code and paragraphs. */
export const text = (words: string): TemplateResult =>
  html`${words.split('\n\n').map((paragraph) => html`<span class="paragraph">${withCode(paragraph)}</span>`)}`;

const withCode = (words: string): TemplateResult =>
  html`${words.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
