import { css, type CSSResult } from 'lit';

export const activityLogStyles: CSSResult = css`
  :where(ol, h4) {
    margin: 0;
    padding: 0;
  }
  /* With no style at all, a list is none to Safari. */
  :where(ol) {
    list-style-type: '';
  }
  h4[part~='heading'] {
    margin-block: calc(5 * var(--_space)) calc(2 * var(--_space));
    color: var(--_muted);
    font-size: var(--_font-size-small);
  }
  [part~='header'] + h4[part~='heading'],
  [part~='notice'] + h4[part~='heading'] {
    margin-block-start: 0;
  }
  [part~='row'] {
    align-items: start;
  }
  [part~='row']:focus {
    outline: none;
  }
  [part~='hint'] + [part~='hint'] {
    margin-block-start: calc(1 * var(--_space));
  }
  [part~='footer'] {
    display: flex;
    justify-content: center;
    margin-block-start: calc(3 * var(--_space));
  }
  [part~='error'] {
    margin-block: calc(3 * var(--_space)) 0;
  }
  time {
    white-space: nowrap;
  }
`;
