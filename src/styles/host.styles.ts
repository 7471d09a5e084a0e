import { css, type CSSResultGroup } from 'lit';
import { tokens } from './tokens.js';

/** What every element starts from: the host's type, our colours, no margins of the browser's own. */
export const hostStyles: CSSResultGroup = [
  tokens,
  css`
    :host {
      color: var(--_text);
      font-size: var(--_font-size);
      line-height: 1.5;
      text-align: start;
    }
    :host([hidden]) {
      display: none;
    }
    :host,
    :host * {
      box-sizing: border-box;
    }
    :where(p, h2, h3, ul, fieldset, legend) {
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
      font: inherit;
    }
    :where(ul) {
      list-style: none;
    }
    :where(button, input, select) {
      font: inherit;
      letter-spacing: inherit;
      color: inherit;
      margin: 0;
    }
    :where(a) {
      color: var(--_accent);
      text-underline-offset: 0.2em;
    }
    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }

    [part~='icon'] {
      inline-size: 20px;
      block-size: 20px;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    [part~='icon'][part~='small'] {
      inline-size: 16px;
      block-size: 16px;
      stroke-width: 1.75;
    }

    [part~='avatar'] {
      --_size: 32px;
      display: inline-grid;
      place-items: center;
      flex: none;
      overflow: hidden;
      inline-size: var(--_size);
      block-size: var(--_size);
      border-radius: 50%;
      background: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
      font-weight: var(--_font-strong);
      font-size: calc(var(--_size) * 0.38);
      line-height: 1;
      user-select: none;
    }
    [part~='avatar'][data-size='56'] {
      --_size: 56px;
    }
    [part~='avatar'] > img {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    /* A white photo on white has an edge too. */
    [part~='avatar'] > :is(img, canvas) {
      border-radius: 50%;
      outline: 1px solid color-mix(in srgb, CanvasText 12%, transparent);
      outline-offset: -1px;
    }
    [part~='avatar'] > img:not([hidden]) + span,
    [hidden] {
      display: none !important;
    }

    [part~='badge'],
    [part~='notice'] {
      --_kind: var(--_muted);
      --_tint: color-mix(in srgb, oklch(from var(--_kind) 0.76 0.13 h) 13%, transparent);
    }
    [part~='badge'] {
      display: inline-flex;
      align-items: center;
      gap: 3px;
      padding: 0 7px;
      border-radius: 99px;
      font-size: 0.8571em;
      font-weight: var(--_font-medium);
      white-space: nowrap;
      color: var(--_kind);
      background: var(--_tint);
    }
    [part~='badge'][data-kind='busy'],
    [part~='notice'][data-kind='danger'] {
      --_kind: var(--_danger);
    }
    @media (forced-colors: active) {
      :is([part~='badge'], [part~='avatar']) {
        border: 1px solid;
      }
    }
  `,
];
