import { css, type CSSResult, type CSSResultGroup } from 'lit';
import { matrixCellStyles } from './matrix-cell.styles.js';
import { matrixListStyles, matrixSkeletonStyles } from './matrix-list.styles.js';

const tableStyles: CSSResult = css`
  [data-kind='schemes'] > [part~='status'] {
    margin-block-end: calc(2 * var(--_space));
  }
  [part~='skeleton'][data-kind='schemes'] {
    inline-size: 240px;
    block-size: var(--_control-height);
    margin: 0;
    border-radius: calc(var(--_radius) + 2px);
  }
  form > [part~='hint'] {
    margin-block: 0 calc(3 * var(--_space));
  }
  form > [part~='group'] ~ [part~='hint'] {
    margin-block: calc(2 * var(--_space)) 0;
  }

  /* The sentence changes with every click, and what is below it stays where it is. */
  [data-kind~='effect'] {
    display: block;
    overflow-wrap: anywhere;
    min-block-size: 2lh;
  }
  [data-kind~='effect'][data-kind~='dense'] {
    min-block-size: 3lh;
  }
  @container settings (inline-size < 480px) {
    [data-kind~='effect'] {
      min-block-size: 3lh;
    }
  }
  form > [part~='group'] {
    overflow: clip;
  }
  [part~='matrix'] {
    --_column: 76px;
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  [part~='matrix'][data-kind='dense'] {
    --_column: 68px;
  }
  :is(td, th) {
    padding: 0;
    vertical-align: middle;
    font-weight: inherit;
    text-align: start;
  }
  tr > :first-child {
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
  }
  tr > :not(:first-child) {
    inline-size: var(--_column);
    text-align: center;
  }
  tr > :not(:first-child):last-child {
    inline-size: calc(var(--_column) + 2 * var(--_space));
    padding-inline-end: calc(2 * var(--_space));
  }
  tbody tr {
    border-block-start: 1px solid var(--_border);
  }
  tbody tr:hover {
    background: var(--_fill);
  }
  thead th {
    padding-block: calc(2 * var(--_space)) !important;
    font-weight: var(--_font-medium);
    /* However long their names are, the boxes stand on one line. */
    vertical-align: bottom;
  }
  thead th:first-child {
    vertical-align: middle;
    font-weight: inherit;
  }
  [part~='bulk'] {
    display: inline-grid;
    justify-items: center;
    gap: calc(1 * var(--_space));
    min-inline-size: 40px;
    padding-block: calc(1 * var(--_space));
    border-radius: var(--_radius);
    padding-inline: 2px;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  [data-kind='dense'] [part~='bulk'] {
    font-size: var(--_font-size-small);
  }
  [part~='bulk']:not(:has(input)) {
    padding-block-end: calc(6 * var(--_space));
  }
  label[part~='bulk'] {
    cursor: pointer;
  }
  span[part~='bulk'] {
    color: var(--_muted);
    font-weight: 400;
  }
  /* The single cells are the news. */
  :is([part~='bulk'], [part~='cell'][data-kind='all']) {
    --_accent: var(--_muted);
    --_on-accent: var(--_surface);
  }
  [part~='cell'] {
    position: relative;
    color: var(--_muted);
    cursor: pointer;
  }
  [part='cell'] {
    display: inline-grid;
    place-items: center;
    min-inline-size: 40px;
    min-block-size: 40px;
    border-radius: var(--_radius);
    vertical-align: middle;
  }
  :is([part~='cell'], [part~='bulk']):has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -4px;
  }
  :is([part~='cell'], [part~='bulk']) > input:focus-visible {
    outline: none;
  }
`;

export const matrixStyles: CSSResultGroup = [tableStyles, matrixCellStyles, matrixListStyles, matrixSkeletonStyles];
