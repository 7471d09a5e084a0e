import { css, type CSSResult } from 'lit';

/** How everything stands; on a small screen it shares a line with the way back. */
export const panelStatusStyles: CSSResult = css`
  .list > .nav {
    display: flex;
    align-items: center;
  }
  .status {
    display: grid;
    min-block-size: 1.4em;
    padding-inline: calc(2 * var(--_space));
  }
  .tabs .status,
  .list .status,
  .page .status {
    padding-inline: 0;
  }
  /* Two lines, so that longer words move nothing below them. */
  .list .status {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.8em;
    align-items: center;
    justify-items: end;
    text-align: end;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: calc(1 * var(--_space));
    min-block-size: 24px;
    color: var(--_accent);
    text-decoration: none;
  }
  .back > [part~='icon'] {
    rotate: 180deg;
  }
`;
