import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const shapes = {
  user: svg`<path d="M10 3.5a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 0 1 0-6.5zM3.75 17c.5-3 3-4.5 6.25-4.5s5.75 1.5 6.25 4.5"/>`,
  leave: svg`<path d="M12 3.5H5.500a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1H12M9 10h8M14 7l3 3-3 3"/>`,
  chat: svg`<path d="M4 4h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-5.5L6.5 17.25V14H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"/>`,
  send: svg`<path d="M10 16V4.5M5 9.5l5-5 5 5"/>`,
  lock: svg`<path d="M5.5 9h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM7 9V6.5a3 3 0 0 1 6 0V9"/>`,
  check: svg`<path d="M4.5 10.5l3.5 3.5 7.5-8"/>`,
  file: svg`<path d="M5.5 2.75H11.5L15.5 6.75V16.25a1 1 0 0 1-1 1H5.5a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1zM11.25 3v4h4"/>`,
  back: svg`<path d="M12 4.5L6.5 10l5.5 5.5"/>`,
  close: svg`<path d="M5 5l10 10M15 5L5 15"/>`,
  shield: svg`<path d="M10 2.75l6 2.25v4.5c0 3.75-2.5 6.5-6 7.75c-3.5-1.25-6-4-6-7.75V5zM7.25 9.75l2 2 3.5-3.75"/>`,
  phone: svg`<path d="M6.5 2.75h7a1 1 0 0 1 1 1v12.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1zM9 14.75h2"/>`,
  mail: svg`<path d="M3.5 5h13a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM3 6l7 5 7-5"/>`,
  key: svg`<path d="M6.75 9.75a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM9.25 10.75L16.5 3.5M13.25 6.75l2.5 2.5"/>`,
  copy: svg`<path d="M8 7h7.5a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM4.5 13H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v.5"/>`,
  clock: svg`<path d="M10 3.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 0 1 0-13.5zM10 6.5V10l2.5 1.75"/>`,
  dots: svg`<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.5"/>`,
  pencil: svg`<path d="M4 16l.75-3.25L13.500 4l2.5 2.5-8.75 8.75zM11.5 6l2.500 2.5"/>`,
  list: svg`<path d="M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.75 5.5h.01M3.75 10h.01M3.75 14.5h.01"/>`,
  reply: svg`<path d="M8 5L3.5 9.5L8 14M3.75 9.5H11a5.5 5.5 0 0 1 5.5 5.5v.5"/>`,
  'chevron-down': svg`<path d="M5.5 8l4.5 4.5L14.5 8"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** Decoration; the words stand beside it. */
export const icon = (name: IconName, size: '' | 'small' = ''): TemplateResult =>
  html`<svg class="icon ${size}" viewBox="0 0 20 20" aria-hidden="true">${shapes[name]}</svg>`;
