import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** 20-px grid, 1.5-px round stroke, drawn in the colour of the text. Those that every form needs; the others stand beside this file. */
const shapes = {
  alert: svg`<path d="M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14zM10 6.5v4M10 13.25v.01"/>`,
  check: svg`<path d="M4 10.5l4 4 8-9"/>`,
  'chevron-down': svg`<path d="M5.5 8l4.5 4.5L14.5 8"/>`,
  close: svg`<path d="M5 5l10 10M15 5L5 15"/>`,
  lock: svg`<path d="M5.5 9h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM7 9V6.5a3 3 0 0 1 6 0V9"/>`,
  clock: svg`<path d="M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14zM10 6.25V10l2.5 1.75"/>`,
  trash: svg`<path d="M3.5 5.5h13M8 5.5V3.5h4v2M5.25 5.5l.75 11h8l.75-11M8.5 8.75v4.75M11.5 8.75v4.75"/>`,
  refresh: svg`<path d="M16.5 4v3.75h-3.75M3.5 16v-3.75h3.75M15.9 7.75A6.25 6.25 0 0 0 4.6 7M4.1 12.25A6.25 6.25 0 0 0 15.4 13"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** Decoration: what it means stands beside it in words. */
export const icon = (shape: IconName | SVGTemplateResult, size: '' | 'small' = ''): TemplateResult =>
  html`<svg part=${size ? 'icon small' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
    ${typeof shape === 'string' ? shapes[shape] : shape}
  </svg>`;
