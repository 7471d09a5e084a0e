import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../ui/icon.js';
import type { Option } from '../../../ui/segments.js';

export interface Chooser {
  id: string;
  /** Without it a `label` beside it names it. */
  label?: string | undefined;
  options: readonly Option[];
  value: string;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  isDisabled?: boolean;
  onChoose?(value: string): void;
}

/** One of many, whose options come and go: each keeps its node, and the choice is theirs and not that of a place in the list. */
export const chooser = ({ id, label, options, value, describedBy, isInvalid, isDisabled, onChoose }: Chooser): TemplateResult =>
  html`<span part="select"
    ><select
      part="input"
      id=${id}
      aria-label=${ifDefined(label)}
      aria-describedby=${ifDefined(describedBy)}
      aria-invalid=${ifDefined(isInvalid ? 'true' : undefined)}
      ?disabled=${isDisabled}
      @change=${(event: Event) => onChoose?.((event.target as HTMLSelectElement).value)}
    >
      ${repeat(
        options,
        (one) => one.value,
        (one) => html`<option value=${one.value} .selected=${live(one.value === value)}>${one.label}</option>`,
      )}</select
    >${icon('chevron-down', 'small')}</span
  >`;
