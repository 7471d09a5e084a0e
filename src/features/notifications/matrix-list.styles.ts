import { css, type CSSResult } from 'lit';

/** One block of checkboxes per event, their boxes on one edge. */
export const matrixListStyles: CSSResult = css`
  fieldset {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(2 * var(--_space));
  }
  /* Floating, it is a block like any other, and not part of a border. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }
  legend + * {
    clear: both;
    margin-block-end: calc(1 * var(--_space));
  }
  /* One channel alone: a sentence has its box on its own line. */
  li {
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space)) calc(2 * var(--_space));
  }
  [part~='choice'][part~='cell'] {
    align-items: center;
    min-block-size: var(--_control-height);
    margin-inline: calc(-2 * var(--_space));
    padding-inline: calc(2 * var(--_space));
    border-radius: var(--_radius);
    color: inherit;
  }
  [part~='choice'][part~='cell'] > bdi {
    flex: 1;
    min-inline-size: 0;
  }
  [part~='choice'] > [part~='icon'] {
    order: 1;
    color: var(--_muted);
  }
  [part~='choice'] > [part~='checkbox'] {
    order: 2;
    margin-block-start: 0;
  }
  [part~='choice'] > [part~='spinner'] {
    inset-inline: auto calc(2 * var(--_space) + 1px);
  }
  [part~='choice'][data-kind='failed'] {
    color: var(--_danger);
  }
  @container settings (inline-size < 420px) {
    fieldset,
    li {
      padding-inline: calc(3 * var(--_space));
    }
  }
`;

/** Its rows are as high as those that come, and its boxes stand where theirs will. */
export const matrixSkeletonStyles: CSSResult = css`
  [data-kind='heads'] {
    block-size: calc(1lh + 11 * var(--_space));
  }
  [data-kind='heads'] ~ [part~='row'] {
    flex-wrap: nowrap;
    gap: 60px;
    padding-inline-end: 114px;
    min-block-size: 0;
  }
  [data-kind='heads'] ~ [part~='row'] > div {
    min-block-size: calc(1lh + 1.3em);
  }
  [data-kind='heads'] ~ [part~='row'] > [part~='skeleton'] {
    inline-size: 16px;
    block-size: 16px;
    border-radius: calc(var(--_radius) / 2);
  }
  @container settings (inline-size < 480px) {
    [data-kind='heads'] {
      display: none;
    }
    [data-kind='heads'] ~ [part~='row'] {
      display: grid;
      grid-template-rows: auto;
      grid-auto-rows: var(--_control-height);
      gap: 0;
      place-items: center end;
      padding-block: calc(3 * var(--_space)) calc(2 * var(--_space));
      padding-inline: calc(4 * var(--_space));
    }
    [data-kind='heads'] + [part~='row'] {
      border-block-start: 0;
    }
    [data-kind='heads'] ~ [part~='row'] > div {
      justify-self: stretch;
      margin-block-end: calc(1 * var(--_space));
    }
  }
`;
