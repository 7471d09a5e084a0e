import { svg, type SVGTemplateResult } from 'lit';

/** What proves who somebody is, and what they are signed in with. */
export const eye: SVGTemplateResult = svg`<path d="M2.5 10S5 4.75 10 4.75S17.5 10 17.5 10S15 15.25 10 15.25S2.5 10 2.5 10zM10 7.75a2.25 2.25 0 1 1 0 4.5a2.25 2.25 0 0 1 0-4.5z"/>`;
export const eyeOff: SVGTemplateResult = svg`<path d="M8 5c.6-.2 1.3-.25 2-.25c5 0 7.5 5.25 7.5 5.25s-.8 1.7-2.4 3.2M12.5 14.75c-.8.3-1.6.5-2.5.5C5 15.25 2.5 10 2.5 10s1-2.1 3-3.7M3.5 3.5l13 13"/>`;
export const person: SVGTemplateResult = svg`<path d="M10 3.25a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 0 1 0-6.5zM3.75 16.75c.5-3 3-4.5 6.25-4.5s5.75 1.5 6.25 4.5"/>`;
export const shield: SVGTemplateResult = svg`<path d="M10 2.75l6 2.25v4.5c0 3.75-2.5 6.5-6 7.75c-3.5-1.25-6-4-6-7.75V5zM7.25 9.75l2 2 3.5-3.75"/>`;
export const phone: SVGTemplateResult = svg`<path d="M6.5 2.75h7a1 1 0 0 1 1 1v12.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1zM9 14.75h2"/>`;
export const chat: SVGTemplateResult = svg`<path d="M4 4h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-5.5L6.5 17.25V14H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z"/>`;
export const key: SVGTemplateResult = svg`<path d="M6.75 9.75a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM9.25 10.75L16.5 3.5M13.25 6.75l2.5 2.5"/>`;
export const monitor: SVGTemplateResult = svg`<path d="M4 4h12a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM7 16.75h6M10 13.5v3.25"/>`;
export const plus: SVGTemplateResult = svg`<path d="M10 4v12M4 10h12"/>`;
export const copy: SVGTemplateResult = svg`<path d="M8 7h7.5a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM4.5 13h-.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v.5"/>`;
export const download: SVGTemplateResult = svg`<path d="M10 3.5v9M6 9l4 4 4-4M3.5 16.5h13"/>`;
