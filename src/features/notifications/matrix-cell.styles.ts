import { css, type CSSResult } from 'lit';

/** What a cell and the words of its row tell, and the blocks in place of a table. */
export const matrixCellStyles: CSSResult = css`
  [part~='cell'][data-kind='failed'] {
    --_tint: color-mix(in srgb, var(--_danger) 9%, transparent);
    color: var(--_danger);
    background: var(--_tint);
  }
  [part~='cell'][data-kind='failed'] > [part~='checkbox'] {
    border-color: var(--_danger);
  }
  [part~='cell'] > [part~='spinner'] {
    position: absolute;
    inset-block-start: calc(50% - 7px);
    inset-inline-start: calc(50% - 7px);
    pointer-events: none;
  }
  [part~='cell'][data-kind='saving'] > input {
    opacity: 0;
  }
  [part~='cell'][data-kind='locked'],
  [part~='cell'] > input[aria-disabled='true'] {
    cursor: default;
  }
  [part='cell'][data-kind='locked'] > [part~='icon'] {
    position: absolute;
    inset-inline-start: calc(50% + 11px);
    inline-size: 13px;
  }
  [part~='cell'] > [part~='checkbox'][aria-disabled='true']:not(:disabled) {
    background: var(--_fill);
    border-color: var(--_border);
  }
  [part~='cell'] > [part~='checkbox'][aria-disabled='true']::before {
    background: var(--_muted);
  }

  :is(th, fieldset, li) > [part~='body'] {
    position: relative;
  }
  [part~='body'] > [part~='hint']:has([part~='icon']) {
    display: flex;
    gap: calc(1 * var(--_space));
  }
  [part~='body'] > [part~='hint'] > [part~='icon'] {
    margin-block-start: 0.1em;
    inline-size: 13px;
  }
  /* Over the hint, or in the row's own padding: nothing moves for a word that passes. */
  th > [part~='body'] > [part~='status'],
  :is(fieldset, li) > [part~='body'] > [part~='status'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    white-space: nowrap;
  }
  [data-kind='covered'] {
    visibility: hidden;
  }
  tbody th:not(:has([part~='hint'])) {
    padding-block: 15px;
  }
`;
