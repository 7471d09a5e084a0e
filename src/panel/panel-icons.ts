import { svg, type SVGTemplateResult } from 'lit';

/** What sections are about, on the 20-px grid of every icon. */
export { chat, key, person, shield } from '../ui/security-icons.js';
export const bell: SVGTemplateResult = svg`<path d="M10 3a4.5 4.5 0 0 1 4.5 4.5c0 4 1.5 5.5 1.5 5.5H4s1.5-1.5 1.5-5.5A4.5 4.5 0 0 1 10 3zM8.25 16.25a2 2 0 0 0 3.5 0"/>`;
export const sliders: SVGTemplateResult = svg`<path d="M3 6.5h6.5M13.5 6.5H17M3 13.5h3.5M10.5 13.5H17M11.5 4.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4zM8.5 11.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4z"/>`;
export const bolt: SVGTemplateResult = svg`<path d="M11 2.75L4.5 11.5H9.5L9 17.25L15.5 8.5H10.5z"/>`;
export const search: SVGTemplateResult = svg`<path d="M9 3.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM13 13l4 4"/>`;
export const keyboard: SVGTemplateResult = svg`<path d="M3.5 5.5h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM5.75 8.5v.01M8.6 8.5v.01M11.4 8.5v.01M14.25 8.5v.01M7 11.75h6"/>`;
export const chevronEnd: SVGTemplateResult = svg`<path data-flips d="M8 5.5l4.5 4.5L8 14.5"/>`;
