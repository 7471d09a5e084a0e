import { css, type CSSResult } from 'lit';

export const pushSubscriptionStyles: CSSResult = css`
  [part~='notice'] + [part~='group'] {
    margin-block-start: calc(3 * var(--_space));
  }
  [part~='heading'] > [part~='badge'] {
    letter-spacing: normal;
  }
  [part~='badge'][data-kind='danger'] {
    --_kind: var(--_danger);
  }
  ol {
    margin-block: calc(1 * var(--_space));
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  summary {
    display: list-item;
    inline-size: fit-content;
    list-style: disclosure-closed inside;
  }
  details[open] > summary {
    list-style-type: disclosure-open;
  }
  time {
    white-space: nowrap;
  }
`;
