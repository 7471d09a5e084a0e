import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../ui/icon.js';
import { select } from '../../../ui/segments.js';
import type { CannedFinding, Wanted } from './canned-finding.js';
import { funnel, magnifier } from '../canned-icons.js';
import type { CannedOrder } from '../canned-responses.store.js';
import type { CannedWords } from './canned-row.js';

export interface SearchView {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  onInput(text: string): void;
}

export const searchField = ({ id, label, placeholder, value, onInput }: SearchView): TemplateResult =>
  html`<span part="affix" data-kind="search"
    >${icon(magnifier, 'small')}<input
      part="input"
      type="search"
      id=${id}
      aria-label=${label}
      placeholder=${placeholder}
      autocomplete="off"
      spellcheck="false"
      .value=${live(value)}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
  /></span>`;

export interface ToolbarView extends CannedWords {
  finding: CannedFinding;
  id(name: string): string;
  /** Undefined: they are not open. */
  filters: TemplateResult | typeof nothing | undefined;
  onOpen(): void;
  onLook(change: Partial<Wanted>): void;
}

export function toolbar(view: ToolbarView): TemplateResult {
  const { finding, text, id, filters, onOpen, onLook } = view;
  const { wanted } = finding;
  const isOpen = filters !== undefined;
  const orders: { value: CannedOrder; label: string }[] = [
    ...(wanted.text ? [{ value: 'best' as const, label: text('orderBest') }] : []),
    { value: 'code', label: text('orderCode') },
    { value: 'used', label: text('orderUsed') },
    { value: 'recent', label: text('orderRecent') },
  ];
  return html`<div part="toolbar">
      ${searchField({
        id: id('search'),
        label: text('search'),
        placeholder: text('searchHint'),
        value: wanted.text,
        onInput: (words) => onLook({ text: words }),
      })}
      <button part="button" type="button" aria-expanded=${isOpen} aria-controls=${id('filters')} @click=${onOpen}>
        ${icon(funnel, 'small')}${finding.filters ? text('filtered', { count: finding.filters }) : text('filter')}
      </button>
      ${select({
        id: id('order'),
        name: 'order',
        label: text('order'),
        options: orders,
        value: finding.order,
        onChoose: (order) => onLook({ order }),
      })}
    </div>
    <div part="toolbar" data-kind="filters" id=${id('filters')} role="group" aria-label=${text('filter')} ?hidden=${!isOpen}>
      ${filters ?? nothing}
    </div>`;
}
