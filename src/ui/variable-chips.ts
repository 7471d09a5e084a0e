import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface VariableChips {
  variables: readonly { name: string; label?: string }[];
  labelledBy?: string | undefined;
  label?: string | undefined;
  describedBy?: string | undefined;
  /** Behind them. */
  more?: TemplateResult | typeof nothing;
  onInsert(name: string): void;
}

/** What can be put in at the caret. */
export const variableChips = ({ variables, labelledBy, label, describedBy, more = nothing, onInsert }: VariableChips): TemplateResult =>
  html`<div
    data-kind="chips"
    role="group"
    aria-label=${ifDefined(label)}
    aria-labelledby=${ifDefined(labelledBy)}
    aria-describedby=${ifDefined(describedBy)}
  >
    ${variables.map(
      (one) =>
        html`<button part="chip" type="button" title=${ifDefined(one.label)} @click=${() => onInsert(one.name)}>
          <bdi>${one.name}</bdi>
        </button>`,
    )}
    ${more}
  </div>`;
