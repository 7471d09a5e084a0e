import { css, type CSSResult } from 'lit';

/** Eight emoji in a row, so that the arrows lead where they point, whatever the window. */
export const emojiPanelStyles: CSSResult = css`
  [data-kind='emoji-panel'][popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: min(312px, calc(100dvi - 16px));
    max-block-size: calc(100dvb - 16px);
    padding: calc(2 * var(--_space));
    overflow: hidden;
  }
  [data-kind='emoji-panel']:popover-open {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
  }
  [data-kind='emoji-head'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 60px;
    gap: calc(1.5 * var(--_space));
  }
  [data-kind='emoji-head'] > [part~='select'] > select {
    padding-inline: calc(1.5 * var(--_space)) calc(6 * var(--_space));
    text-overflow: clip;
  }
  [data-kind='emoji-panel'] [part~='tabs'] {
    display: flex;
    justify-content: space-between;
    box-shadow: inset 0 -1px var(--_border);
  }
  [data-kind='emoji-panel'] [part~='tab'] {
    appearance: none;
    flex: 1;
    min-inline-size: 24px;
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 1.1429em;
    line-height: 1;
    cursor: pointer;
  }
  [data-kind='emoji-panel'] [part~='tab']:hover {
    background: var(--_fill);
  }
  [data-kind='emoji-panel'] [part~='tab'][aria-selected='true'] {
    box-shadow: inset 0 -2px var(--_accent);
  }
  [data-kind='emoji-panel'] [part~='tab']:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
  [data-kind='emoji-panel'] > [part~='hint'] {
    padding: calc(2 * var(--_space));
  }
  [data-kind='emoji-grid'] {
    block-size: 252px;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 2px;
    margin: -2px;
  }
  [data-kind='emoji-grid'] > [role='row'] {
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 1fr));
    content-visibility: auto;
    contain-intrinsic-block-size: auto 36px;
  }
  [data-kind='emoji-grid'] [part~='option'] {
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 1.5714em;
    line-height: 1;
    overflow: hidden;
  }
  [data-kind='emoji-grid'] [part~='option']:hover {
    background: var(--_fill);
  }
  [data-kind='emoji-grid'] [part~='option']:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    [data-kind='emoji-panel'] [part~='tab'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
