import { css, type CSSResult } from 'lit';

export const alertSettingsStyles: CSSResult = css`
  [part~='form'] > [part~='header'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  [part~='form'] > [part~='header'] > :first-child {
    flex: 1 1 240px;
    min-inline-size: 0;
  }
  [part~='badge'] {
    margin-inline-start: 4px;
    --_tint: var(--_fill);
  }
  [part~='section'] > [part~='header'] > [part~='heading'] {
    display: inline;
  }
  [part~='notice'][data-kind='info'] {
    --_kind: var(--_accent);
    align-items: center;
    margin-block-start: calc(6 * var(--_space));
  }
  [part~='notice'][data-kind='info'] > [part~='icon'] {
    margin: 0;
  }
  [data-kind='pause-note'] {
    margin-block-start: calc(2 * var(--_space));
  }
  [data-kind='pause'] > [part~='popover'] {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max(240px, 17em);
    max-inline-size: calc(100% - 16px);
  }
  /* The switch keeps the edge, whatever is said of it underneath. */
  [part~='field'][data-kind='switch'] > [part~='control'] {
    display: contents;
  }
  [part~='switch'] {
    align-self: start;
    justify-self: end;
    margin-block: calc((var(--_control-height) - 20px) / 2);
  }
  [part~='field'][data-kind='switch'] > [part~='control'] > :is([part~='error'], [part~='status']) {
    grid-column: 1 / -1;
    justify-content: end;
  }
  [part~='field'][data-kind='switch'] > [part~='control'] > [part~='notice'] {
    grid-column: 1 / -1;
  }
  :is([data-kind='ability'], [data-kind='volume'], [data-kind='hours'], [data-kind='days']) {
    display: flex;
    flex: 1 0 100%;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-inline-size: 0;
  }
  [data-kind='ability'] {
    flex-wrap: wrap;
    justify-content: space-between;
    min-block-size: var(--_control-height);
  }
  /* In large type the button goes under the words. */
  [data-kind='ability'] > [part~='status'] {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  [data-kind='volume'] > [part~='icon'] {
    color: var(--_muted);
  }
  [data-kind='volume'] > output {
    flex: none;
    min-inline-size: 4.5ch;
    text-align: end;
    white-space: nowrap;
  }
  [part~='button'][data-kind='playing'] {
    color: var(--_accent);
  }
  [part~='control'] > :is(details, [data-kind='audiences']) {
    flex: 1 0 100%;
  }
  [data-kind='audiences'] [part~='icon'] {
    margin-block-start: calc((1lh - 16px) / 2);
    color: var(--_muted);
  }
  details[open] > summary > [part~='icon'] {
    transform: scaleY(-1);
  }
  summary[part~='link'] {
    display: inline-flex;
    align-items: center;
    gap: calc(1 * var(--_space));
    font-size: var(--_font-size-small);
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
`;
