import { html, type TemplateResult } from 'lit';
import { dialog } from '../../../ui/dialog.js';
import { cannedLimits } from '../canned-responses.js';
import type { ListToolsWords } from './list-tools-words.js';

export interface LabelView extends ListToolsWords {
  id: string;
  count: number;
  labels: readonly string[];
  onYes(label: string): void;
  onNo(): void;
}

/** Asks for the label of those that are ticked. */
export const labelDialog = ({ text, ui, id, count, labels, onYes, onNo }: LabelView): TemplateResult =>
  dialog({
    id,
    title: text('labelTitle', { count }),
    body: html`<div part="field" data-kind="stacked">
      <label part="label" for="${id}-label">${text('label')}</label>
      <div part="control">
        <input
          part="input"
          id="${id}-label"
          name="label"
          dir="auto"
          autocomplete="off"
          maxlength=${cannedLimits.label}
          list="${id}-labels"
          aria-describedby="${id}-hint"
        />
        <datalist id="${id}-labels">${labels.map((label) => html`<option value=${label}></option>`)}</datalist>
        <p part="hint" id="${id}-hint">${text('labelHint')}</p>
      </div>
    </div>`,
    actions: html`<button part="button quiet cancel" type="button" @click=${onNo}>${ui('cancel')}</button>
      <button part="button primary" type="submit">${text('labelYes')}</button>`,
    onSubmit: ({ target }) => onYes((new FormData(target as HTMLFormElement).get('label') as string).trim()),
    onClose: onNo,
  });
