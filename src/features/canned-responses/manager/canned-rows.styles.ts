import { css, type CSSResult } from 'lit';

/**
 * Rows of one height: what is not near the window is not in the page, and its room must be known. A row stops below the bar, which has two
 * lines where there is little room. The box of a row is larger to hit than to see.
 */
export const cannedRowsStyles: CSSResult = css`
  [part~='group'] {
    --_row: calc(max(2lh, var(--_control-height)) + 5 * var(--_space) + 1px);
  }
  [part~='row'] {
    block-size: var(--_row);
  }
  [part~='list'] {
    position: relative;
  }
  [part~='list'] > [part~='row'] {
    position: absolute;
    inset-inline: 0;
    min-block-size: 0;
    display: grid;
    grid-template: 'box code facts actions' 1lh 'box text text actions' 1lh / auto auto minmax(0, 1fr) auto;
    align-content: center;
    align-items: center;
    gap: 0 calc(3 * var(--_space));
    contain: content;
    scroll-margin-block: calc(var(--_sticky-offset) + 2 * var(--_control-height) + 6 * var(--_space)) calc(6 * var(--_space));
  }
  [part~='list'] > [part~='row'] + [part~='row'] {
    border-block-start: 1px solid var(--_border);
  }
  [part~='row']:focus-visible {
    outline-offset: -4px;
  }
  [part~='row'] > [part~='checkbox'] {
    grid-area: box;
  }
  [part~='checkbox'] {
    position: relative;
  }
  [part~='checkbox']::after {
    content: '';
    position: absolute;
    inset: -10px;
  }
  [part~='row'] > [part~='code'] {
    grid-area: code;
    font-size: var(--_font-size-small);
    font-weight: var(--_font-strong);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [part~='row'] > [part~='truncate'] {
    grid-area: text;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  [part~='row'] > [part~='hint'] {
    grid-area: facts;
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    min-inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
  }
  [part~='row'] > [part~='hint'] > * {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 4px;
  }
  [part~='row'] > [part~='hint'] > [part~='badge'] {
    display: block;
    flex: 0 1 auto;
    max-inline-size: 16ch;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  [part~='row'] > [part~='actions'] {
    grid-area: actions;
    flex-wrap: nowrap;
    gap: 0;
  }

  @container settings (inline-size < 34em) {
    [part~='group'] {
      --_facts: max(2lh, var(--_control-height));
      --_row: calc(3lh + var(--_facts) + 6 * var(--_space) + 1px);
    }
    [part~='bulk'] {
      padding-inline-start: calc(3 * var(--_space));
    }
    [part~='list'] > [part~='row'] {
      grid-template: 'box code code' 1lh '. text text' 2lh '. facts actions' var(--_facts) / auto minmax(0, 1fr) auto;
      row-gap: calc(0.5 * var(--_space));
      padding-inline: calc(3 * var(--_space));
    }
    [part~='row'] > [part~='truncate'] {
      align-self: start;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    [part~='row'] > [part~='hint'] {
      flex-wrap: wrap;
      align-content: start;
      gap: 0 calc(2 * var(--_space));
      block-size: 2lh;
    }
    [part~='row'] > [part~='actions'] {
      padding-inline-start: 0;
    }
  }
`;
