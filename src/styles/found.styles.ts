import { css, type CSSResult } from 'lit';

/** What somebody has looked for, for two seconds. It comes late, into any element. */
export const foundStyles: CSSResult = css`
  [data-found] {
    --_found: color-mix(in srgb, var(--_accent) 16%, transparent);
    animation: settings-found 2s ease-in;
  }
  /* What has no room of its own around its words. */
  [data-found]:not([part~='field'], [part~='row'], tr) {
    outline: 4px solid transparent;
    border-radius: var(--_radius);
    animation-name: settings-found, settings-found-edge;
  }
  @keyframes settings-found {
    from,
    60% {
      background-color: var(--_found);
    }
  }
  @keyframes settings-found-edge {
    from,
    60% {
      outline-color: var(--_found);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [data-found] {
      animation: none !important;
      background-color: var(--_found);
    }
  }
  @media (forced-colors: active) {
    [data-found]:is(*, tr) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
      animation: none !important;
    }
  }
`;
