import { css, type CSSResult } from 'lit';

export const buttonStyles: CSSResult = css`
  [part~='button'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: var(--_control-height);
    padding: calc(1 * var(--_space)) calc(3 * var(--_space));
    background: var(--_fill);
    border: 1px solid color-mix(in srgb, var(--_text) 16%, transparent);
    border-radius: var(--_radius);
    font-weight: var(--_font-medium);
    line-height: 1.3;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color var(--_duration),
      border-color var(--_duration);
  }
  [part~='button']:hover {
    background: color-mix(in srgb, var(--_text) 10%, transparent);
    border-color: color-mix(in srgb, var(--_text) 26%, transparent);
  }
  [part~='button']:active {
    background: color-mix(in srgb, var(--_text) 16%, transparent);
  }
  [part~='primary'] {
    background: var(--_accent);
    border-color: transparent;
    color: var(--_on-accent);
  }
  [part~='primary']:hover {
    background: color-mix(in srgb, var(--_text) 14%, var(--_accent));
  }
  [part~='primary']:active {
    background: color-mix(in srgb, var(--_text) 26%, var(--_accent));
  }
  [part~='quiet'] {
    background: none;
    border-color: transparent;
  }
  [part~='danger']:hover {
    color: var(--_danger);
    background: color-mix(in srgb, var(--_danger) 9%, transparent);
    border-color: color-mix(in srgb, var(--_danger) 40%, transparent);
  }
  [part~='square'] {
    padding: 0;
    inline-size: var(--_control-height);
    flex: none;
  }
  [part~='square']:not(:hover) {
    color: var(--_muted);
  }
  [part~='link'] {
    appearance: none;
    padding: 3px 0;
    margin-block: -3px;
    min-block-size: 24px;
    background: none;
    border: 0;
    color: inherit;
    font-weight: var(--_font-medium);
    cursor: pointer;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
  }
  [part~='link']:hover {
    text-decoration-color: currentColor;
  }
  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  [part~='spinner'] {
    display: inline-block;
    inline-size: 14px;
    block-size: 14px;
    flex: none;
    border: 2px solid color-mix(in srgb, currentColor 28%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: settings-turn 0.8s linear infinite;
  }
  @keyframes settings-turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part~='spinner'] {
      animation-duration: 4s;
      animation-timing-function: steps(8);
    }
  }
  @media (forced-colors: active) {
    [part~='button'] {
      border-color: ButtonBorder;
    }
    [part~='primary'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  /* Words of other languages may need a second line. */
  @container settings (inline-size < 420px) {
    [part~='button'] {
      white-space: normal;
    }
  }
`;
