import { css, type CSSResult } from 'lit';

/** A few choices side by side, of which one holds; and boxes to tick. */
export const segmentsStyles: CSSResult = css`
  [part~='segments'] {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 2px;
    max-inline-size: 100%;
    background: var(--_fill);
    border-radius: calc(var(--_radius) + 2px);
  }
  [part~='control'] > [part~='segments'] {
    flex: 1 1 0;
  }
  [part~='segments'] > label {
    position: relative;
    display: grid;
    flex: 1 0 auto;
    place-items: center;
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: calc(var(--_control-height) - 4px);
    padding-inline: calc(3 * var(--_space));
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_muted);
    cursor: pointer;
    text-align: center;
    overflow-wrap: anywhere;
  }
  [part~='segments'] > label:hover {
    color: var(--_text);
  }
  [part~='segments'] > label:has(:checked) {
    background: var(--_surface);
    border-color: var(--_control-border);
    color: var(--_text);
    font-weight: var(--_font-medium);
  }
  [part~='segments'] > label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  [part~='segments'] > label:has(:disabled) {
    cursor: not-allowed;
  }
  [part~='segments'] input {
    position: absolute;
    inset: 0;
    appearance: none;
    margin: 0;
    outline: none;
    border-radius: inherit;
    cursor: inherit;
  }
  [part~='checkbox'] {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    display: inline-grid;
    place-items: center;
    border: 1px solid var(--_control-border);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface);
    cursor: pointer;
  }
  [part~='choice'] > [part~='checkbox'] {
    margin-block-start: calc((1lh - 16px) / 2);
  }
  [part~='checkbox']:hover:not(:disabled) {
    border-color: var(--_text);
  }
  [part~='checkbox']:is(:checked, :indeterminate):not(:disabled) {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  [part~='checkbox']:is(:checked, :indeterminate)::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    background: var(--_on-accent);
    clip-path: polygon(12% 50%, 0 62%, 38% 98%, 100% 22%, 88% 11%, 37% 73%);
  }
  [part~='checkbox']:indeterminate::before {
    clip-path: inset(40% 4%);
  }
  [part~='checkbox']:disabled {
    cursor: not-allowed;
    background: var(--_fill);
  }
  [part~='checkbox']:disabled::before {
    background: var(--_muted);
  }
  @media (forced-colors: active) {
    [part~='segments'] > label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    [part~='segments'] > label:has(:disabled) {
      color: GrayText;
    }
    [part~='segments'] > label:has(:checked:disabled) {
      background: GrayText;
      color: Canvas;
    }
    [part~='checkbox'] {
      appearance: auto;
      border: 0;
    }
    [part~='checkbox']::before {
      display: none;
    }
  }
`;
