import { css, type CSSResult } from 'lit';

export const listToolsStyles: CSSResult = css`
  [part~='row'] > [part~='hint'] > [part~='status'] {
    margin: 0;
  }
  [part~='hint'] > [part~='badge']:has([part~='icon']) {
    display: inline-flex;
    max-inline-size: none;
  }
  [part~='toolbar'][data-kind='filters'] {
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  [part~='section'] > :is([part~='status'], [data-kind='conflict'], [part~='notice']) {
    margin-block: 0 calc(3 * var(--_space));
  }
  [data-kind='conflict'] bdi {
    display: block;
    max-block-size: 9lh;
    overflow: auto;
    white-space: pre-line;
  }
  [part~='field'][data-kind='stacked'] {
    grid-template-columns: minmax(0, 1fr);
    row-gap: calc(1.5 * var(--_space));
    padding: 0;
  }
  [part~='field'][data-kind='stacked'] > [part~='label'] {
    padding: 0;
  }
  [data-kind='stacked'] > [part~='control'] > [part~='hint'] {
    flex: 1 0 100%;
  }
`;
