import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const shapes = {
  user: svg`<path d="M10 3.5a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 0 1 0-6.5zM3.75 17c.5-3 3-4.5 6.25-4.5s5.75 1.5 6.25 4.5"/>`,
  leave: svg`<path d="M12 3.5H5.500a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1H12M9 10h8M14 7l3 3-3 3"/>`,
  chat: svg`<path d="M4 4h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-5.5L6.5 17.25V14H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"/>`,
  send: svg`<path d="M10 16V4.5M5 9.5l5-5 5 5"/>`,
  back: svg`<path d="M12 4.5L6.5 10l5.5 5.5"/>`,
  close: svg`<path d="M5 5l10 10M15 5L5 15"/>`,
  'chevron-down': svg`<path d="M5.5 8l4.5 4.5L14.5 8"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Decoration; the words stand beside it. */
export const icon = (name: keyof typeof shapes, size: '' | 'small' = ''): TemplateResult =>
  html`<svg class="icon ${size}" viewBox="0 0 20 20" aria-hidden="true">${shapes[name]}</svg>`;
