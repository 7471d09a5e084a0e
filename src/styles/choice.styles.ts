import { css, type CSSResult } from 'lit';

/** Switches, radios and lists to choose from. */
export const choiceStyles: CSSResult = css`
  [part~='popover'] {
    padding: calc(1 * var(--_space));
    border: 0;
    color: inherit;
    background: var(--_raised);
    border-radius: calc(1.5 * var(--_radius));
    box-shadow: var(--_shadow);
  }
  [part~='affix'] > [part~='popover'] {
    position: absolute;
    z-index: 2;
    inset: calc(100% + 4px) 0 auto;
    max-block-size: 264px;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-margin-block: 24px;
  }
  [part~='option'] {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_control-height);
    padding: calc(1 * var(--_space)) calc(2 * var(--_space));
    border-radius: var(--_radius);
    cursor: pointer;
  }
  [part~='option'] > :first-child {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part~='option']:hover {
    background: var(--_fill);
  }
  [part~='option'][data-active] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 2px 0 var(--_accent);
  }
  [part~='option'][data-active]:dir(rtl) {
    box-shadow: inset -2px 0 var(--_accent);
  }
  [part~='switch'] {
    appearance: none;
    position: relative;
    inline-size: 36px;
    block-size: 20px;
    padding: 2px;
    flex: none;
    display: inline-grid;
    align-items: center;
    border-radius: 10px;
    background: var(--_control-border);
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  [part~='switch']::after {
    content: '';
    position: absolute;
    inset: -6px -4px;
  }
  [part~='switch']::before {
    content: '';
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--_surface);
    transition: margin var(--_duration);
  }
  [part~='switch']:checked {
    background: var(--_accent);
  }
  [part~='switch']:checked::before {
    margin-inline-start: 16px;
    background: var(--_on-accent);
  }
  [part~='switch']:disabled {
    cursor: not-allowed;
    opacity: 0.55;
  }
  [part~='radio'] {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    display: inline-grid;
    place-items: center;
    border: 1px solid var(--_control-border);
    border-radius: 50%;
    background: var(--_surface);
    cursor: pointer;
  }
  [part~='radio']:hover {
    border-color: var(--_text);
  }
  [part~='radio']:checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  [part~='radio']:checked::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_on-accent);
  }
  [part~='choice'] {
    display: flex;
    align-items: start;
    gap: calc(2 * var(--_space));
    padding-block: calc(1 * var(--_space));
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  [part~='choice'] > [part~='radio'] {
    margin-block-start: calc((1lh - 16px) / 2);
  }
  @media (forced-colors: active) {
    :is([part~='radio'], [part~='switch']) {
      appearance: auto;
      inline-size: 16px;
      block-size: 16px;
      border: 0;
      padding: 0;
    }
    :is([part~='radio'], [part~='switch'])::before {
      display: none;
    }
    [part~='popover'] {
      border: 1px solid ButtonBorder;
    }
    [part~='option'][data-active] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
