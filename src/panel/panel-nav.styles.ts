import { css, type CSSResult } from 'lit';

/** Sections to go to: lines at the side, tabs, or the rows of a small screen. */
export const panelNavStyles: CSSResult = css`
  [part~='nav'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
  }
  [part~='nav-item'] > span,
  [part~='row'] > div {
    min-inline-size: 0;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  [part~='nav'] hr {
    inline-size: calc(100% - 4 * var(--_space));
    margin: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
  [part~='nav-item'] {
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    min-block-size: var(--_control-height);
    padding: calc(1 * var(--_space)) calc(2 * var(--_space));
    border-radius: var(--_radius);
    color: var(--_muted);
    text-decoration: none;
  }
  [part~='nav-item']:hover {
    color: var(--_text);
    background: var(--_fill);
  }
  [part~='nav-item'][aria-current] {
    color: var(--_text);
    background: color-mix(in srgb, var(--_text) 8%, transparent);
    font-weight: var(--_font-medium);
  }
  .side :focus-visible {
    outline-offset: -2px;
  }
  [part~='tabs'] {
    display: flex;
    gap: calc(5 * var(--_space));
    overflow-x: auto;
    scrollbar-width: none;
    box-shadow: inset 0 -1px var(--_border);
  }
  [part~='tab'] {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    padding-block: calc(2 * var(--_space));
    min-block-size: 40px;
    color: var(--_muted);
    text-decoration: none;
    white-space: nowrap;
  }
  [part~='tab']:hover {
    color: var(--_text);
  }
  [part~='tab'][aria-current] {
    color: var(--_text);
    font-weight: var(--_font-medium);
    box-shadow: inset 0 -2px var(--_accent);
  }
  [part~='tab']:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
  [part~='group'] {
    border: 1px solid var(--_border);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_raised);
    overflow: clip;
  }
  [part~='group'] > * + * {
    border-block-start: 1px solid var(--_border);
  }
  [part~='row'] {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    min-block-size: 52px;
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
    color: inherit;
    text-decoration: none;
  }
  [part~='row']:hover {
    background: var(--_fill);
  }
  [part~='row']:focus-visible {
    outline-offset: -2px;
  }
  [part~='row'] > div {
    flex: 1;
  }
  [part~='row'] > [part~='icon'] {
    color: var(--_muted);
  }
  [part~='label'] {
    font-weight: var(--_font-medium);
  }
  [part~='row'] [part~='hint'] {
    font-size: var(--_font-size-small);
    line-height: 1.4;
  }
  .dot {
    position: relative;
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-start: auto;
    padding: 0;
    background: var(--_kind);
  }
  .dot[data-kind='warning'] {
    --_kind: var(--_warning);
  }
  .dot[data-kind='danger'] {
    --_kind: var(--_danger);
  }
  @media (pointer: coarse) {
    [part~='nav-item'] {
      min-block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    :is([part~='nav-item'], [part~='tab'])[aria-current] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .dot {
      background: CanvasText;
    }
  }
`;
