import { html, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon.js';
import { marked } from '../../ui/marks.js';
import type { SearchEntry } from './search-index.js';
import { plainLetters } from './search-letters.js';
import type { SearchText } from './search.messages.js';

export interface FoundView {
  entries: readonly SearchEntry[];
  active: number;
  typed: string;
  /** What was probably meant, where nothing was found; or empty. */
  meant: string;
  text: SearchText;
  href(path: string): string;
  onGo(entry: SearchEntry): void;
  onMeant(): void;
}

export const optionId = (at: number): string => `found-${at}`;

export function foundPopover(view: FoundView): TemplateResult {
  const { entries, text, typed, meant, onMeant } = view;
  return html`<div class="found" part="popover" popover="manual">
    ${
      entries.length
        ? html`<div role="listbox" id="found" aria-label=${text('results')}>${entries.map((entry, at) => option(entry, at, view))}</div>`
        : html`<p part="hint">${text('none', { text: typed.trim() })}</p>
            ${meant ? html`<button part="link" type="button" @click=${onMeant}>${text('nearest', { text: meant })}</button>` : ''}`
    }
  </div>`;
}

/** A link, so that it can be opened in another tab; the keyboard stays in the field. */
function option(entry: SearchEntry, at: number, { active, typed, text, href, onGo }: FoundView): TemplateResult {
  const { section, group, label } = entry;
  const isActive = at === active;
  const mark = (words: string) => marked(words, typed, plainLetters);
  const isWithin = group && plainLetters(group) !== plainLetters(section);
  const where = isWithin ? text('where', { section, group }) : section;
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onGo(entry);
  };
  return html`<a
    part="option"
    role="option"
    tabindex="-1"
    id=${optionId(at)}
    href=${href(entry.path)}
    aria-selected=${isActive}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${onClick}
    >${entry.icon ? icon(entry.icon) : ''}<span>${mark(label)}${where === label ? '' : html` <span part="hint">${mark(where)}</span>`}</span>${isActive ? html`<kbd part="kbd" aria-hidden="true">Enter</kbd>` : ''}</a
  >`;
}
