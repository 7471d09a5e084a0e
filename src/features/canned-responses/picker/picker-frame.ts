import { html, type TemplateResult } from 'lit';
import { pickerList } from './picker-list.js';
import { pickerPreview } from './picker-preview.js';
import type { PickerView } from './picker-view.js';

export const pickerFrame = (view: PickerView): TemplateResult =>
  html`<div part="body">
      <div>${pickerList(view)}</div>
      ${pickerPreview(view)}
    </div>
    <p part="footer hint" aria-hidden="true">
      <span><kbd part="kbd">↑</kbd> <kbd part="kbd">↓</kbd> ${view.text('choose')}</span>
      <span><kbd part="kbd">Enter</kbd> ${view.text('insert')}</span>
      <span><kbd part="kbd">Esc</kbd> ${view.text('close')}</span>
    </p>`;

/** How many there are; what else is to be said stands in the list. */
export function pickerSays({ hits: { items, total, words, isAsking }, phase, reason, text }: PickerView): string {
  if (items.length) return items.length < total ? text('first', { shown: items.length, count: total }) : text('count', { count: total });
  if (phase === 'failed') return text('failed', { reason });
  if (phase !== 'ready') return text('loading');
  if (isAsking) return '';
  return words ? text('noMatch', { text: words }) : text('none');
}

/** Brings an option into sight without moving the page. */
export function showOption(option: HTMLElement | null): void {
  const list = option?.parentElement;
  if (!option || !list) return;
  const [inside, around] = [option.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inside.top < around.top) list.scrollTop -= around.top - inside.top + 4;
  else if (inside.bottom > around.bottom) list.scrollTop += inside.bottom - around.bottom + 4;
}
