import { css, type CSSResult } from 'lit';

/** Days and hours of a schedule, each in one row as long as there is room. */
export const quietSectionStyles: CSSResult = css`
  [data-kind='hours'] > [part~='hint'] {
    flex: none;
  }
  [data-kind='hours'] {
    flex-wrap: wrap;
  }
  [data-kind='hours'] > [part~='input'] {
    flex: 1 1 7em;
    min-inline-size: 0;
  }
  [data-kind='days'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(2.4em, 1fr));
    gap: calc(1 * var(--_space));
  }
  [data-kind='days'] > label {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    color: var(--_muted);
    cursor: pointer;
  }
  [data-kind='days'] > label:has(:checked) {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: var(--_font-medium);
  }
  [data-kind='days'] > label:has(:disabled) {
    background: var(--_fill);
    cursor: not-allowed;
  }
  [data-kind='days'] input {
    position: absolute;
    inset: 0;
    appearance: none;
    margin: 0;
    border-radius: inherit;
    cursor: inherit;
  }
  @container settings (inline-size < 420px) {
    [data-kind='hours'] > [part~='input'] {
      padding-inline: calc(1 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    [data-kind='days'] > label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    [data-kind='days'] > label:has(:disabled) {
      color: GrayText;
    }
    [data-kind='days'] > label:has(:checked:disabled) {
      background: GrayText;
      color: Canvas;
    }
  }
`;
