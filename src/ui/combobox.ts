/* eslint-disable lit-a11y/click-events-have-key-events -- the keys of an option are those of the input, as ARIA's combobox has it */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from './icon.js';

export interface Option {
  value: string;
  label: string;
  /** BCP 47 of the label, so that it is read in its own language. */
  lang?: string;
  /** Further words it is found by. */
  words?: string;
}

export interface ComboboxView {
  id: string;
  name: string;
  label: string;
  value: string;
  /** What the control says for the value while nobody is typing. */
  shown: string;
  placeholder: string;
  /** Asked for when the control is first focused; undefined: on their way, and the host is updated when they are there. */
  options(): readonly Option[] | undefined;
  noMatch(text: string): string;
  describedBy?: string | undefined;
  invalid?: boolean;
  onPick(value: string): void;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const most = 200;

/** A text field over a list too long to scroll (ARIA 1.2 combobox with a list that filters). */
export class Combobox implements ReactiveController {
  #typed?: string;
  #open = false;
  #active = -1;
  #view?: ComboboxView;

  constructor(private readonly host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Options that begin with the words first, then those that contain them. */
  get #matches(): readonly Option[] {
    if (!this.#open || !this.#view) return [];
    const options = this.#view.options() ?? [];
    const wanted = plain(this.#typed ?? '').trim();
    if (!wanted) return options.slice(0, most);
    const found = options.map((option) => ({
      option,
      at: plain(`${option.label} ${option.words ?? ''}`).search(new RegExp(`(^|[^\\p{L}])${escape(wanted)}`, 'u')),
    }));
    return found
      .filter(({ at }) => at >= 0)
      .sort((a, b) => Math.sign(a.at) - Math.sign(b.at))
      .slice(0, most)
      .map(({ option }) => option);
  }

  render(view: ComboboxView): TemplateResult {
    this.#view = view;
    const isHere = this.#open && view.options();
    // Opened before the options had arrived.
    if (isHere && this.#typed === undefined && this.#active < 0)
      this.#active = this.#matches.findIndex(({ value }) => value === view.value);
    const options = this.#matches;
    const active = this.#open ? options[this.#active] : undefined;
    const list = `${view.id}-list`;
    return html`<span part="affix">
      <input
        part="input"
        id=${view.id}
        name=${view.name}
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${this.#open}
        aria-controls=${list}
        aria-activedescendant=${ifDefined(active ? `${list}-${this.#active}` : undefined)}
        aria-describedby=${ifDefined(view.describedBy)}
        aria-invalid=${ifDefined(view.invalid ? 'true' : undefined)}
        placeholder=${view.placeholder}
        .value=${live(this.#typed ?? view.shown)}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @focus=${() => view.options()}
        @click=${this.#show}
        @blur=${this.#onBlur}
      />
      ${icon('chevron-down', 'small')}
      <span part="popover" id=${list} role="listbox" aria-label=${view.label} ?hidden=${!isHere} @mousedown=${keepFocus}>
        ${options.map(
          (option, index) =>
            html`<span
              part="option"
              role="option"
              id=${`${list}-${index}`}
              aria-selected=${option.value === view.value}
              ?data-active=${index === this.#active}
              @click=${() => this.#pick(option)}
              ><span lang=${ifDefined(option.lang)}>${option.label}</span
              >${option.value && option.value === view.value ? icon('check', 'small') : nothing}</span
            >`,
        )}
        ${isHere && !options.length ? html`<span part="option" role="option" aria-disabled="true" aria-selected="false"><span>${view.noMatch(this.#typed ?? '')}</span></span>` : nothing}
      </span>
    </span>`;
  }

  hostUpdated(): void {
    if (!this.#open || !this.#view) return;
    const list = this.host.renderRoot.querySelector(`#${CSS.escape(`${this.#view.id}-list`)}`);
    list?.scrollIntoView({ block: 'nearest' });
    list?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  #show = (): void => {
    if (this.#open) return;
    this.#open = true;
    this.#active = this.#matches.findIndex(({ value }) => value === this.#view?.value);
    this.host.requestUpdate();
  };

  #close(): void {
    if (!this.#open && this.#typed === undefined) return;
    this.#open = false;
    this.#typed = undefined;
    this.#active = -1;
    this.host.requestUpdate();
  }

  #pick(option: Option): void {
    this.#close();
    this.#view?.onPick(option.value);
  }

  #move(step: number): void {
    if (!this.#open) return this.#show();
    const count = this.#matches.length;
    this.#active = count ? (this.#active + step + count + (this.#active < 0 && step < 0 ? 1 : 0)) % count : -1;
    this.host.requestUpdate();
  }

  #onInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#open = true;
    this.#active = this.#typed.trim() ? 0 : -1;
    this.host.requestUpdate();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const active = this.#matches[this.#active];
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Enter' && this.#open) {
      if (active) this.#pick(active);
      else this.#close();
    } else if (event.key === 'Escape' && this.#open) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Leaving with a whole name typed chooses it; leaving with the field emptied chooses nothing; else the old choice stays. */
  #onBlur = (): void => {
    const typed = this.#typed;
    const exact =
      typed === undefined
        ? undefined
        : this.#view
            ?.options()
            ?.find((option) => [option.label, ...(option.words ?? '').split('\n')].some((name) => plain(name) === plain(typed.trim())));
    if (exact) this.#pick(exact);
    else if (typed === '') {
      this.#close();
      this.#view?.onPick('');
    } else this.#close();
  };
}

/** Pointing at the list, or dragging its scrollbar, is not leaving the field. */
const keepFocus = (event: Event) => event.preventDefault();

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
