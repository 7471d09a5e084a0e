import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../../../locales/localizer.js';
import { errorLine } from '../../../ui/error-line.js';
import { icon } from '../../../ui/icon.js';
import type { UiText } from '../../../ui/ui.messages.js';
import type { ShownEmoji } from '../emoji-data.js';
import { emojiGroups, recentGroup, tones } from './emoji-groups.js';
import { columns, rowsOf } from './emoji-moves.js';
import type { EmojiFound } from './emoji-panel.js';
import type { emojiMessages } from './emoji.messages.js';
import { magnifier } from '../canned-icons.js';

type EmojiText = Translate<typeof emojiMessages>;

export interface EmojiPanelView {
  readonly text: EmojiText;
  readonly ui: UiText;
  readonly locale: string;
  readonly found: EmojiFound;
  readonly words: string;
  readonly group: number;
  readonly hasRecent: boolean;
  readonly active: number;
  /** 0: none; 1 to 5: from light to dark. */
  readonly tone: number;
  id(name: string): string;
  onKey(event: KeyboardEvent): void;
  onWords(words: string): void;
  onGroup(number: number): void;
  onTone(tone: number): void;
  onPick(emoji: ShownEmoji, stays: boolean): void;
  onRetry(): void;
}

export function emojiPanelView(view: EmojiPanelView): TemplateResult {
  const { text, id, words, onWords } = view;
  return html`<div part="popover" popover="manual" data-kind="emoji-panel" role="dialog" aria-label=${text('title')} @keydown=${view.onKey}>
    <div data-kind="emoji-head">
      <span part="affix"
        ><input
          part="input"
          type="search"
          id=${id('search')}
          aria-label=${text('search')}
          placeholder=${text('search')}
          autocomplete="off"
          spellcheck="false"
          .value=${live(words)}
          @input=${(event: Event) => onWords((event.target as HTMLInputElement).value)}
        />${icon(magnifier, 'small')}</span
      >
      ${toneChoice(view)}
    </div>
    ${groups(view)} ${found(view)}
    <p data-hidden role="status">${words && view.found.is === 'found' ? text('found', { count: view.found.emoji.length }) : ''}</p>
  </div>`;
}

const toneChoice = ({ text, tone, onTone }: EmojiPanelView): TemplateResult =>
  html`<span part="select"
    ><select
      part="input"
      aria-label=${text('tone')}
      title=${text('tone')}
      @change=${(event: Event) => onTone(Number((event.target as HTMLSelectElement).value))}
    >
      ${tones.map(
        (hand, index) =>
          html`<option value=${index} .selected=${index === tone}>${hand} ${text(`tone${index as 0 | 1 | 2 | 3 | 4 | 5}`)}</option>`,
      )}</select
    >${icon('chevron-down', 'small')}</span
  >`;

const groups = ({ text, group, hasRecent, words, onGroup, id }: EmojiPanelView): TemplateResult =>
  html`<div part="tabs" role="tablist" aria-label=${text('groups')}>
    ${emojiGroups
      .filter(({ number }) => number !== recentGroup || hasRecent)
      .map(({ number, sign, name }) => {
        const isChosen = number === group && !words.trim();
        return html`<button
          part="tab"
          type="button"
          role="tab"
          aria-selected=${isChosen}
          aria-controls=${id('grid')}
          tabindex=${number === group ? '0' : '-1'}
          aria-label=${text(name)}
          title=${text(name)}
          @click=${() => onGroup(number)}
        >
          ${sign}
        </button>`;
      })}
  </div>`;

function found(view: EmojiPanelView): TemplateResult {
  const { text, ui, found, words, id, group, onRetry } = view;
  const title = words.trim() ? text('results') : text(emojiGroups.find(({ number }) => number === group)!.name);
  if (found.is === 'loading') return html`<p part="hint" id=${id('grid')} aria-busy="true">${text('loading')}</p>`;
  if (found.is === 'failed')
    return html`<div id=${id('grid')}>
      ${errorLine(html`${text('failed')} <button part="link" type="button" @click=${onRetry}>${ui('tryAgain')}</button>`)}
    </div>`;
  if (!found.emoji.length) return html`<p part="hint" id=${id('grid')}>${text('none', { text: words.trim() })}</p>`;
  return html`<div data-kind="emoji-grid" role="grid" id=${id('grid')} aria-label=${title}>
    ${rowsOf(found.emoji).map((row, line) => html`<div role="row">${row.map((emoji, at) => cell(emoji, line * columns + at, view))}</div>`)}
  </div>`;
}

function cell(emoji: ShownEmoji, place: number, { active, tone, onPick }: EmojiPanelView): TemplateResult {
  return html`<span role="gridcell"
    ><button
      part="option"
      type="button"
      tabindex=${place === active ? '0' : '-1'}
      aria-label=${emoji.name}
      title=${emoji.name}
      @click=${(event: MouseEvent) => onPick(emoji, event.shiftKey)}
    >
      ${emoji.tones[tone - 1] ?? emoji.unicode}
    </button></span
  >`;
}
