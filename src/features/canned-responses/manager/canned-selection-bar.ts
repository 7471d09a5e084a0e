import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CannedText } from './canned-row.js';
import { mostAtOnce } from './canned-selection.js';

export interface BarView {
  text: CannedText;
  /** What is found, in words. */
  found: string;
  /** Ticked ones, and how many could be. */
  selected: number;
  selectable: number;
  /** What there is to do: with those that are ticked, else with all. */
  verbs: TemplateResult | typeof nothing;
  onAll(isTicked: boolean): void;
}

/** Over the rows: how many there are, or what to do with those that are ticked, in sight while the rows go by. */
export function selectionBar({ text, found, selected, selectable, verbs, onAll }: BarView): TemplateResult {
  const isAll = selected > 0 && selected >= Math.min(selectable, mostAtOnce);
  return html`<div part="bulk" data-kind=${selected ? 'chosen' : nothing}>
    ${
      selectable
        ? html`<input
            part="checkbox"
            type="checkbox"
            aria-label=${text('selectAll')}
            .checked=${live(isAll)}
            .indeterminate=${live(selected > 0 && !isAll)}
            @change=${() => onAll(!selected)}
          />`
        : nothing
    }
    <p part="hint count" role="status">${selected ? text('selected', { count: selected }) : found}</p>
    <div part="actions">${verbs}</div>
  </div>`;
}
