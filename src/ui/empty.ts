import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from './icon.js';

export interface Failure {
  title: string;
  description: string;
  action: string;
  onRetry(): void;
}

/** What did not arrive, what is lost (nothing), and the way on. */
export const failure = ({ title, description, action, onRetry }: Failure): TemplateResult => html`
  <div part="group">
    <div part="empty" role="alert">
      ${icon('alert')}
      <h2 part="heading">${title}</h2>
      <p part="description">${description}</p>
      <div part="actions"><button part="button" type="button" @click=${onRetry}>${icon('refresh', 'small')}${action}</button></div>
    </div>
  </div>
`;

export interface Emptiness {
  icon: SVGTemplateResult;
  title: string;
  description: string;
  /** The one thing to do about it. */
  action?: TemplateResult | typeof nothing;
}

/** There is nothing, which is no failure. */
export const emptiness = ({ icon: shape, title, description, action = nothing }: Emptiness): TemplateResult => html`
  <div part="group">
    <div part="empty">
      ${icon(shape)}
      <p part="heading">${title}</p>
      <p part="description">${description}</p>
      ${action === nothing ? nothing : html`<div part="actions">${action}</div>`}
    </div>
  </div>
`;
