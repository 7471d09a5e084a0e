import { svg, type SVGTemplateResult } from 'lit';
import { chat } from '../../../ui/security-icons.js';
import type { WelcomeKind } from '../welcome-messages.js';

const sliders: SVGTemplateResult = svg`<path d="M3 6.5h6.5M13.5 6.5H17M3 13.5h3.5M10.5 13.5H17M11.5 4.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4zM8.5 11.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4z"/>`;
const lines: SVGTemplateResult = svg`<path d="M3.75 6h.01M7 6h9.5M3.75 10h.01M7 10h9.5M3.75 14h.01M7 14h9.5"/>`;

/** One for each kind of message. */
export const kindIcons: Record<WelcomeKind, SVGTemplateResult> = {
  text: chat,
  image: svg`<path d="M4 4h12a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM3 13.5l4-4 6.25 6.25M11.5 13.5l2-2 3.5 3.5M12.5 7.5v.01"/>`,
  video: svg`<path d="M4 4h12a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM8.5 7.5v5l4-2.5z"/>`,
  audio: svg`<path d="M3.5 8.5v3M6.75 6v8M10 3.5v13M13.25 6v8M16.5 8.5v3"/>`,
  document: svg`<path d="M6 2.75h5.5L15.5 7v9.25a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1zM11.25 3v4.25h4M7.75 10.75h5M7.75 13.75h5"/>`,
  template: svg`<path d="M4 4h12a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM3 8h14M8 8v8"/>`,
  buttons: sliders,
  list: lines,
  location: svg`<path d="M10 2.75a5 5 0 0 1 5 5c0 3.75-5 9.5-5 9.5s-5-5.75-5-9.5a5 5 0 0 1 5-5zM10 6a1.75 1.75 0 1 1 0 3.5a1.75 1.75 0 0 1 0-3.5z"/>`,
};

export const iconOf = (kind: string): SVGTemplateResult => kindIcons[kind as WelcomeKind] ?? chat;

export const pencil: SVGTemplateResult = svg`<path d="M4 16l.75-3.25L13 4.5a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2L7.25 15.25zM11.5 6l2.5 2.5"/>`;
