import { html, type TemplateResult } from 'lit';

const row = html`<div part="field">
  <div>
    <span part="skeleton"></span>
    <p part="hint"><span part="skeleton"></span></p>
  </div>
  <div part="control"><span part="skeleton"></span></div>
</div>`;

/** Rows of the final height, shown after 300 ms by the style sheet: a fast answer never flickers. */
export const skeletonSection = (count: number): TemplateResult => html`
  <div part="section" aria-hidden="true">
    <div part="header">
      <div part="heading"><span part="skeleton"></span></div>
    </div>
    <div part="group">${Array.from({ length: count }, () => row)}</div>
  </div>
`;

const listRow = html`<div part="row">
  <span part="skeleton"></span>
  <div>
    <span part="skeleton"></span>
    <p part="hint"><span part="skeleton"></span></p>
  </div>
</div>`;

/** The rows of a list, under words that are there already. */
export const skeletonList = (count: number): TemplateResult => html`
  <div part="group" aria-hidden="true">${Array.from({ length: count }, () => listRow)}</div>
`;
