import { css, type CSSResult } from 'lit';

export const sessionListStyles: CSSResult = css`
  [part~='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }
  [part~='footer'] > [part~='button'] {
    margin-inline-start: auto;
  }
  time {
    white-space: nowrap;
  }
`;
