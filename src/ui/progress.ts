import { html, type TemplateResult } from 'lit';

/** `fraction` from 0 to 1. */
export const progress = (fraction: number, label: string): TemplateResult =>
  html`<progress part="progress" max="100" .value=${Math.round(fraction * 100)} aria-label=${label}></progress>`;
