import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { languageLabel } from '../../../ui/language-label.js';
import { select } from '../../../ui/segments.js';
import { labelsOf, languagesOf } from '../canned-codes.js';
import type { CannedFinding, Wanted } from './canned-finding.js';
import type { CannedItem } from '../canned-responses.store.js';
import type { ListToolsWords } from './list-tools-words.js';

export interface FiltersView extends ListToolsWords {
  finding: CannedFinding;
  id(name: string): string;
  items: readonly CannedItem[];
  onLook(change: Partial<Wanted>): void;
}

export function listFilters({ finding, text, locale, id, items, onLook }: FiltersView): TemplateResult {
  const { wanted, filters } = finding;
  const box = (name: 'attached' | 'unused') =>
    html`<label part="choice"
      ><input
        part="checkbox"
        type="checkbox"
        .checked=${live(wanted[name])}
        @change=${(event: Event) => onLook({ [name]: (event.target as HTMLInputElement).checked })}
      /><span>${text(name)}</span></label
    >`;
  const list = (name: 'label' | 'language', any: string, values: readonly string[], shown: (value: string) => string) =>
    values.length
      ? select({
          id: id(name),
          name,
          label: text(name),
          options: [{ value: '', label: any }, ...values.map((value) => ({ value, label: shown(value) }))],
          value: wanted[name],
          onChoose: (value) => onLook({ [name]: value }),
        })
      : nothing;
  const none: Partial<Wanted> = { label: '', language: '', attached: false, unused: false };
  return html`${list('label', text('anyLabel'), labelsOf(items), (label) => label)}
  ${list('language', text('anyLanguage'), languagesOf(items), (tag) => languageLabel(tag, locale))} ${box('attached')} ${box('unused')}
  ${filters ? html`<button part="link" type="button" @click=${() => onLook(none)}>${text('clearFilters')}</button>` : nothing}`;
}
