import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

export interface SwitchView {
  id: string;
  name: string;
  checked: boolean;
  describedBy?: string | undefined;
  onFlip(checked: boolean): void;
}

export const switchControl = ({ id, name, checked, describedBy, onFlip }: SwitchView): TemplateResult =>
  html`<input
    part="switch"
    type="checkbox"
    role="switch"
    id=${id}
    name=${name}
    .checked=${live(checked)}
    aria-describedby=${ifDefined(describedBy)}
    @change=${(event: Event) => onFlip((event.target as HTMLInputElement).checked)}
  />`;
