import { html, type TemplateResult } from 'lit';
import type { UiText } from './ui.messages.js';

export interface Conflict {
  id: string;
  mine: string;
  theirs: string;
  text: UiText;
  onResolve(keep: 'mine' | 'theirs'): void;
}

/** Both values, and nothing is overwritten until one is chosen: walking through the radios decides nothing yet. */
export function conflictChooser({ id, mine, theirs, text, onResolve }: Conflict): TemplateResult {
  const choose = (event: Event) => {
    const chosen = (event.currentTarget as HTMLElement).closest('fieldset')!.querySelector<HTMLInputElement>('input:checked');
    onResolve(chosen?.value === 'theirs' ? 'theirs' : 'mine');
  };
  const choice = (keep: 'mine' | 'theirs', label: string, value: string) =>
    html`<label part="choice"
      ><input part="radio" type="radio" name=${`${id}-keep`} value=${keep} ?checked=${keep === 'mine'} /><span
        >${label}: <bdi>${value || text('empty')}</bdi></span
      ></label
    >`;
  return html`<div part="notice conflict" data-kind="warning">
    <fieldset>
      <legend id=${id}><strong>${text('changedElsewhere')}</strong></legend>
      ${choice('mine', text('yours'), mine)} ${choice('theirs', text('theirs'), theirs)}
      <button part="button" type="button" @click=${choose}>${text('useChosen')}</button>
    </fieldset>
  </div>`;
}
