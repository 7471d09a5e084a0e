import { html, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.js';
import type { CannedItem } from '../canned-responses.store.js';
import type { ListToolsWords } from './list-tools-words.js';

/** What has not come about yet. */
export function stateOf({ state, waiting, unkept }: CannedItem, { text, ui }: ListToolsWords): TemplateResult {
  if (state === 'refused' || state === 'conflict')
    return html`<span part="badge" data-kind="warning"
      >${icon('alert', 'small')}${state === 'conflict' ? ui('changedElsewhere') : text('notSaved')}</span
    >`;
  if (waiting === 'sending') return html`<span part="status" data-kind="saving"><span part="spinner"></span>${ui('saving')}</span>`;
  return html`<span part="status" data-kind="pending">${icon('clock', 'small')}${ui(unkept ? 'notKept' : 'kept')}</span>`;
}
