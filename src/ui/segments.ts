import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from './icon.js';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

export interface Choice<Value extends string = string> {
  /** Of the control, and of its radios' group. */
  id: string;
  name: string;
  options: readonly Option<Value>[];
  /** None of the options: none is chosen. */
  value: string;
  /** The id of what names it; or its name. */
  labelledBy?: string | undefined;
  label?: string | undefined;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  required?: boolean;
  onChoose(value: Value): void;
  onLeave?(): void;
}

/** One of a few, all in sight: native radios, so the arrow keys go from one to the next. Styles: `segmentsStyles`. */
export const segments = <Value extends string>(choice: Choice<Value>): TemplateResult => html`
  <fieldset
    part="segments"
    id=${choice.id}
    role="radiogroup"
    aria-labelledby=${ifDefined(choice.labelledBy)}
    aria-label=${ifDefined(choice.label)}
    aria-describedby=${ifDefined(choice.describedBy)}
  >
    ${choice.options.map(
      ({ value, label }) =>
        html`<label
          ><input
            type="radio"
            name=${choice.name}
            value=${value as string}
            .checked=${live(value === choice.value)}
            @change=${() => choice.onChoose(value)}
          />${label}</label
        >`,
    )}
  </fieldset>
`;

/** One of many, in the browser's own list. What is chosen and unknown is shown as it is. */
export function select<Value extends string>(choice: Choice<Value>): TemplateResult {
  const { id, name, options, value, label, describedBy } = choice;
  const isKnown = options.some((option) => option.value === value);
  return html`<span part="select"
    ><select
      part="input"
      id=${id}
      name=${name}
      aria-label=${ifDefined(label)}
      aria-describedby=${ifDefined(describedBy)}
      aria-invalid=${ifDefined(choice.isInvalid ? 'true' : undefined)}
      ?required=${choice.required}
      .value=${live(value)}
      @change=${(event: Event) => choice.onChoose((event.target as HTMLSelectElement).value as Value)}
      @blur=${() => choice.onLeave?.()}
    >
      ${isKnown ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${options.map((option) => html`<option value=${option.value as string} ?selected=${option.value === value}>${option.label}</option>`)}</select
    >${icon('chevron-down', 'small')}</span
  >`;
}
