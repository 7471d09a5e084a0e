import { css, type CSSResult } from 'lit';

/** The list of what was found. */
export const searchStyles: CSSResult = css`
  .found {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: calc(1 * var(--_space));
    inline-size: max(320px, var(--_width, 0px));
    max-inline-size: calc(100vw - 16px);
    max-block-size: min(440px, 100dvb - 16px);
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 0;
    color: inherit;
    background: var(--_raised);
    border-radius: calc(1.5 * var(--_radius));
    box-shadow: var(--_shadow);
  }
  .found > p {
    padding: calc(1 * var(--_space)) calc(2 * var(--_space));
    overflow-wrap: anywhere;
  }
  .found > [part~='link'] {
    margin: 0 calc(2 * var(--_space)) calc(1 * var(--_space));
    text-align: start;
  }
  .found [part~='option'] {
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    min-block-size: var(--_control-height);
    padding: calc(1 * var(--_space)) calc(2 * var(--_space));
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
    line-height: 1.4;
  }
  .found [part~='option'] > [part~='icon'] {
    color: var(--_muted);
  }
  .found [part~='option'] > span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .found [part~='option'] [part~='hint'] {
    display: block;
    font-size: var(--_font-size-small);
  }
  .found [part~='option']:hover {
    background: var(--_fill);
  }
  .found [part~='option'][aria-selected='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 2px 0 var(--_accent);
  }
  .found [part~='option'][aria-selected='true']:dir(rtl) {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .found mark {
    color: var(--_text);
    background: light-dark(color-mix(in srgb, Mark 38%, transparent), color-mix(in srgb, Mark 18%, transparent));
    border-radius: 2px;
  }
  @media (forced-colors: active) {
    .found {
      border: 1px solid ButtonBorder;
    }
    .found [part~='option'][aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .found [part~='option'][aria-selected='true'] :is([part], mark) {
      color: inherit;
      background: none;
    }
  }
`;
