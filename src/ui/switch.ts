import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

export interface SwitchView {
  id: string;
  name: string;
  checked: boolean;
  /** Its name, where no label stands beside it. */
  label?: string | undefined;
  describedBy?: string | undefined;
  onFlip(checked: boolean): void;
}

export const switchControl = ({ id, name, checked, label, describedBy, onFlip }: SwitchView): TemplateResult =>
  html`<input
    part="switch"
    type="checkbox"
    role="switch"
    id=${id}
    name=${name}
    .checked=${live(checked)}
    aria-label=${ifDefined(label)}
    aria-describedby=${ifDefined(describedBy)}
    @change=${(event: Event) => onFlip((event.target as HTMLInputElement).checked)}
  />`;
