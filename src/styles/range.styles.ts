import { css, type CSSResult } from 'lit';

/** A slider. `--_value`, a percentage, is how far it is filled where the browser does not fill it. */
export const rangeStyles: CSSResult = css`
  [part~='range'] {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 24px;
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  [part~='range']::-webkit-slider-runnable-track {
    block-size: 4px;
    border-radius: 2px;
    background: linear-gradient(var(--_accent) 0 0) no-repeat 0 / var(--_value, 0%) 100% var(--_control-border);
  }
  [part~='range']:dir(rtl)::-webkit-slider-runnable-track {
    background-position: 100%;
  }
  [part~='range']::-moz-range-track {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_control-border);
  }
  [part~='range']::-moz-range-progress {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_accent);
  }
  [part~='range']::-webkit-slider-thumb {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: -6px;
    border-radius: 50%;
    background: var(--_surface);
    border: 2px solid var(--_accent);
  }
  [part~='range']::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--_surface);
    border: 2px solid var(--_accent);
  }
  @media (pointer: coarse) {
    [part~='range'] {
      block-size: var(--_control-height);
    }
  }
  @media (forced-colors: active) {
    [part~='range'] {
      appearance: auto;
    }
  }
`;
