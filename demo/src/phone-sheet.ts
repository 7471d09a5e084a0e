import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { Row, Section } from './phone-wire.js';

export interface ListSheet {
  /** What opened it. */
  title: string;
  sections: readonly Section[];
  /** Absent: nothing can be chosen. */
  onChosen?(row: Row): void;
  onClose(): void;
}

/** The focus goes back to what opened it. */
const close = ({ target }: Event): void => (target as Element).closest('dialog')!.close();

/** The entries of a list, from below; one is chosen and sent. Whoever draws it opens it. */
export function listSheet({ title, sections, onChosen, onClose }: ListSheet): TemplateResult {
  const rows = sections.flatMap(({ rows }) => rows);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const place = new FormData(event.target as HTMLFormElement).get('row');
    const row = rows[Number(place)];
    if (place === null || !row) return;
    close(event);
    onChosen?.(row);
  };
  return html`<dialog class="sheet" aria-labelledby="sheet-title" @close=${onClose}>
    <form @submit=${submit}>
      <header>
        <h2 id="sheet-title" dir="auto">${title}</h2>
        <button class="button quiet" type="button" aria-label="Close" @click=${close}>${icon('close')}</button>
      </header>
      <div class="rows">${sections.map((section) => entries(section, rows, Boolean(onChosen)))}</div>
      ${onChosen ? html`<footer><button class="button primary">Send</button></footer>` : nothing}
    </form>
  </dialog>`;
}

const entries = ({ title, rows }: Section, all: readonly Row[], isOpen: boolean) =>
  html`<fieldset>
    <legend class=${title ? nothing : 'visually-hidden'} dir="auto">${title ?? 'Entries'}</legend>
    ${rows.map(
      (row) =>
        html`<label>
          <span class="words"
            ><span dir="auto">${row.title}</span
            >${row.description ? html`<span class="muted" dir="auto">${row.description}</span>` : nothing}</span
          >
          <input type="radio" name="row" value=${all.indexOf(row)} required ?disabled=${!isOpen} />
        </label>`,
    )}
  </fieldset>`;
