import { svg, type SVGTemplateResult } from 'lit';

export const smile: SVGTemplateResult = svg`<path d="M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14zM7 11.75c.6 1.1 1.7 1.75 3 1.75s2.4-.65 3-1.75M7.5 8v.01M12.5 8v.01"/>`;
export const picture: SVGTemplateResult = svg`<path d="M4 4h12a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM3 13.5l4-4 6.25 6.25M11.5 13.5l2-2 3.5 3.5M12.5 7.5v.01"/>`;
