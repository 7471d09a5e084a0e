import { svg, type SVGTemplateResult } from 'lit';

export const bell: SVGTemplateResult = svg`<path d="M10 3a4.5 4.5 0 0 1 4.5 4.5c0 4 1.5 5.5 1.5 5.5H4s1.5-1.5 1.5-5.5A4.5 4.5 0 0 1 10 3zM8.25 16.25a2 2 0 0 0 3.5 0"/>`;
