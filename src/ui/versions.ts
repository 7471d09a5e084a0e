import { html, type TemplateResult } from 'lit';
import { icon } from './icon.js';

export interface VersionsView {
  /** Unique in its tree: of the first radio, with `-mine` behind it. */
  id: string;
  /** What differs: its label, and how it reads in either version. */
  differences: readonly { member: string; label: string; mine: string; theirs: string }[];
  text(key: 'clash' | 'clashHint' | 'clashMine' | 'clashTheirs' | 'clashUse' | 'clashNone'): string;
  onChoose(keep: 'mine' | 'theirs'): void;
}

/** Both versions of a thing side by side; walking through the radios decides nothing yet. */
export function versions({ id, differences, text, onChoose }: VersionsView): TemplateResult {
  const choose = (event: Event) => {
    const chosen = (event.currentTarget as HTMLElement).closest('fieldset')!.querySelector<HTMLInputElement>('input:checked');
    onChoose(chosen?.value === 'theirs' ? 'theirs' : 'mine');
  };
  const side = (keep: 'mine' | 'theirs', title: string) =>
    html`<div data-kind="side">
      <label part="choice"
        ><input part="radio" type="radio" id=${`${id}-${keep}`} name=${id} value=${keep} ?checked=${keep === 'mine'} /><span
          >${title}</span
        ></label
      >
      <dl>
        ${differences.map(
          (one) =>
            html`<div>
              <dt part="hint">${one.label}</dt>
              <dd dir="auto" data-member=${one.member}>${one[keep] || text('clashNone')}</dd>
            </div>`,
        )}
      </dl>
    </div>`;
  return html`<div part="notice conflict" data-kind="warning" role="status">
    ${icon('alert')}
    <div>
      <fieldset>
        <legend><strong>${text('clash')}</strong> <span part="hint">${text('clashHint')}</span></legend>
        <div data-kind="sides">${side('mine', text('clashMine'))} ${side('theirs', text('clashTheirs'))}</div>
        <button part="button" type="button" @click=${choose}>${text('clashUse')}</button>
      </fieldset>
    </div>
  </div>`;
}
