import { html, nothing, type TemplateResult } from 'lit';
import type { Colleague } from './backend.js';
import { picture } from './picture.js';
import { standing } from './standing.js';

/** The beginning of a mention before the caret: an @ that no word runs into, and what follows without a blank. */
const begun = /(?<![\p{L}\p{N}._%+-])@((?:[^\s@]+@)?[^\s@]*)$/u;

const most = 6;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** By the beginning of a part of the name, or of the address. */
const fits = ({ name, email }: Colleague, query: string): boolean =>
  [...folded(name).split(/\s+/), folded(email)].some((part) => part.startsWith(folded(query)));

/** Offers colleagues while somebody types a mention. The focus stays where they write. */
export class Mentioning {
  #offered: readonly Colleague[] = [];
  #active = 0;
  #begin = 0;
  /** Where somebody said that they want no list. */
  #dismissed = -1;

  constructor(private readonly changed: () => void) {}

  /** For the text control; undefined while nothing is offered. */
  get active(): string | undefined {
    return this.#offered.length ? `mention-${this.#active}` : undefined;
  }

  readonly list = 'mentions';

  /** At what stands before the caret. */
  look(box: HTMLTextAreaElement, people: readonly Colleague[]): void {
    const before = box.value.slice(0, box.selectionStart);
    const query = box.selectionStart === box.selectionEnd ? begun.exec(before)?.[1] : undefined;
    const at = query === undefined ? -1 : before.length - query.length - 1;
    if (at !== this.#dismissed) this.#dismissed = -1;
    const found = query === undefined || at === this.#dismissed ? [] : people.filter((one) => fits(one, query));
    // Whoever has written the whole address has chosen.
    const offered = found.some(({ email }) => email === query) ? [] : found.slice(0, most);
    const isSame = offered.length === this.#offered.length && offered.every((one, place) => one.id === this.#offered[place]!.id);
    this.#begin = at;
    if (isSame) return;
    this.#offered = offered;
    this.#active = 0;
    this.changed();
  }

  /** A key that is the list's goes no further. */
  press(event: KeyboardEvent): void {
    if (!this.#offered.length || event.isComposing) return;
    const { length } = this.#offered;
    const box = event.target as HTMLTextAreaElement;
    if (event.key === 'ArrowDown') this.#active = (this.#active + 1) % length;
    else if (event.key === 'ArrowUp') this.#active = (this.#active + length - 1) % length;
    else if (event.key === 'Enter' && !event.shiftKey) this.#insert(box, this.#offered[this.#active]!);
    else if (event.key === 'Escape') {
      this.#dismissed = this.#begin;
      this.#offered = [];
    } else return;
    event.preventDefault();
    this.changed();
  }

  close(): void {
    if (!this.#offered.length) return;
    this.#offered = [];
    this.changed();
  }

  render(box: () => HTMLTextAreaElement): TemplateResult | typeof nothing {
    const { length } = this.#offered;
    return html`<div class="visually-hidden" role="status">
        ${length ? `${length === 1 ? 'One colleague' : `${length} colleagues`}. Arrow keys choose, Enter inserts.` : nothing}
      </div>
      ${length ? this.#options(box) : nothing}`;
  }

  #options(box: () => HTMLTextAreaElement): TemplateResult {
    return html`<ul class="mentions" id=${this.list} role="listbox" aria-label="Colleagues">
      ${this.#offered.map(
        (one, place) =>
          html`<li
            role="option"
            id="mention-${place}"
            aria-selected=${String(place === this.#active)}
            @mousemove=${() => this.#point(place)}
            @mousedown=${(event: MouseEvent) => {
              // The focus stays in the text.
              event.preventDefault();
              this.#insert(box(), one);
              this.changed();
            }}
          >
            ${picture(one)}<span class="words"
              ><span class="name"><bdi>${one.name}</bdi>${standing(one)}</span><span class="muted" dir="ltr">${one.email}</span></span
            >
          </li>`,
      )}
    </ul>`;
  }

  /** One is chosen, by keys or by the mouse. */
  #point(place: number): void {
    if (place === this.#active) return;
    this.#active = place;
    this.changed();
  }

  #insert(box: HTMLTextAreaElement, { email }: Colleague): void {
    this.#offered = [];
    box.setSelectionRange(this.#begin, box.selectionStart);
    // The only way that undo knows of; what has no commands is told by the event.
    if (document.execCommand('insertText', false, `@${email} `)) return;
    box.setRangeText(`@${email} `, this.#begin, box.selectionEnd, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
