import { css, type CSSResult } from 'lit';

export const pauseMenuStyles: CSSResult = css`
  [data-kind='pause'] [part~='option'] {
    inline-size: 100%;
    background: none;
    border: 0;
    text-align: start;
    line-height: 1.3;
  }
  [data-kind='pause'] [part~='option']:is(:hover, :focus-visible) {
    background: var(--_fill);
  }
  [data-kind='pause'] [part~='option']:focus-visible {
    outline-offset: -2px;
  }
  [data-kind='pause'] form {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space));
  }
`;
