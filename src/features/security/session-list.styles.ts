import { css, type CSSResult } from 'lit';

export const sessionListStyles: CSSResult = css`
  [part~='footer'] {
    display: flex;
    justify-content: end;
    margin-block-start: calc(3 * var(--_space));
  }
  time {
    white-space: nowrap;
  }
`;
