import { svg, type SVGTemplateResult } from 'lit';

/** What can be done with a response. What only the editor shows has its own file: an icon is loaded with all that stands beside it. */
export const pencil: SVGTemplateResult = svg`<path d="M4 16l.75-3.25L13 4.5a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2L7.25 15.25zM11.5 6l2.5 2.5"/>`;
export const funnel: SVGTemplateResult = svg`<path d="M3.5 5.5h13M6 10h8M8.5 14.5h3"/>`;
export const paperclip: SVGTemplateResult = svg`<path d="M16 9.25l-6.25 6.25a3.75 3.75 0 0 1-5.3-5.3L10.7 3.95a2.5 2.5 0 0 1 3.55 3.55L8 13.7a1.2 1.2 0 0 1-1.75-1.75L11.75 6.5"/>`;
export const magnifier: SVGTemplateResult = svg`<path d="M9 3.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM13 13l4 4"/>`;
