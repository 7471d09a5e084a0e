import { css, type CSSResult } from 'lit';

/** The name of a key. */
export const kbdStyles: CSSResult = css`
  [part~='kbd'] {
    flex: none;
    padding-inline: 5px;
    font: inherit;
    font-size: 0.8571em;
    line-height: 1.4;
    border: 1px solid var(--_border);
    border-radius: 4px;
    color: var(--_muted);
    background: var(--_surface);
  }
`;
