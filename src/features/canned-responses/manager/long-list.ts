import { html, noChange, type ReactiveController, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SettingsElement } from '../../../element/index.js';
import { treesAround } from '../trees-around.js';

/** By the object model: a policy may forbid style attributes. */
class InRows extends Directive {
  override render(_: string, __: number): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [property, rows]: [string, number]): typeof noChange {
    (element as HTMLElement).style.setProperty(property, `calc(${rows} * var(--_row))`);
    return noChange;
  }
}

/** A length that is so many rows high. Not by a property of ours, which all that is in the row would inherit. */
const inRows = directive(InRows);

/** The window moves in steps of so many rows, and has as many more beyond both edges of what is seen. */
const step = 4;
/** However high the window is: a frame that grows with its content must not hold thousands. */
const most = 120;
const keys: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

export interface LongListView<T> {
  label: string;
  /** Said with the label. */
  describedBy?: string;
  /** Rows that can be scrolled to. */
  count: number;
  /** Rows there are; some may not be here yet. */
  total: number;
  /** Undefined: it is not here yet. */
  item(index: number): T | undefined;
  /** Of the same row, wherever it stands. */
  key(item: T): string;
  /** What stands in a row; its controls are `input` and `button`, with this `tabindex`. */
  row(item: T, tabIndex: 0 | -1): TemplateResult;
}

/**
 * Rows of one height, of which only those near the window are in the page, whatever scrolls. The height is the style sheet's: `--_row`. One
 * row is in the order of Tab at a time, and stays where it has the focus; arrow keys, Page, Home and End go from row to row in the same
 * column.
 */
export class LongList<T> implements ReactiveController {
  #first = 0;
  #last = 6 * step;
  #active = { key: '', index: 0 };
  #view?: LongListView<T>;
  #list: HTMLElement | null = null;
  #listening?: AbortController;
  #sizes?: ResizeObserver;
  #had: HTMLElement | null = null;

  /** `name` tells it from other lists of the host. */
  constructor(
    private readonly host: SettingsElement,
    private readonly name: string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  hostUpdate(): void {
    const focused = this.host.focused as HTMLElement | null;
    this.#had = focused && this.#list?.contains(focused) ? focused : null;
  }

  hostUpdated(): void {
    this.#watch();
    // A row that has another place now was taken out and put in again.
    if (this.#had?.isConnected && !this.host.focused) this.#had.focus({ preventScroll: true });
  }

  render(view: LongListView<T>): TemplateResult {
    this.#view = view;
    this.#settle(view);
    const { count, label, describedBy, item, key } = view;
    const keyOf = (index: number) => {
      const here = item(index);
      return here ? key(here) : `#${index}`;
    };
    return html`<div
      part="list"
      role="list"
      data-kind="long"
      data-list=${this.name}
      aria-label=${label}
      aria-describedby=${ifDefined(describedBy)}
      ${inRows('block-size', count)}
      @keydown=${this.#onKey}
      @focusin=${this.#onFocus}
    >
      ${repeat(this.#indexes(count), keyOf, (index) => this.#renderRow(view, index))}
    </div>`;
  }

  /** Rows that are in the page. */
  get window(): { first: number; last: number } {
    return { first: this.#first, last: this.#last };
  }

  /** Another list: Tab goes to its first row. */
  restart(): void {
    this.#active = { key: '', index: 0 };
  }

  /** Brings a row into sight, and the focus to one of its controls. */
  async go(index: number, column = 0): Promise<void> {
    this.#activate(index);
    this.host.requestUpdate();
    await this.host.updateComplete;
    const row = this.#list?.querySelector<HTMLElement>(`[aria-posinset="${index + 1}"]`);
    if (!row) return;
    row.scrollIntoView({ block: 'nearest' });
    const controls = controlsOf(row);
    (controls[column] ?? controls[0] ?? row).focus({ preventScroll: true });
  }

  #renderRow({ total, item, row }: LongListView<T>, index: number): TemplateResult {
    const here = item(index);
    const tabIndex = index === this.#active.index ? 0 : -1;
    return html`<div
      part="row"
      role="listitem"
      aria-setsize=${total}
      aria-posinset=${index + 1}
      tabindex=${ifDefined(here ? undefined : tabIndex)}
      ${inRows('inset-block-start', index)}
    >
      ${here ? row(here, tabIndex) : html`<span part="skeleton"></span>`}
    </div>`;
  }

  /** The rows near the window, and the one that Tab goes to. */
  #indexes(count: number): number[] {
    const first = Math.max(0, Math.min(this.#first, count - step));
    const last = Math.min(count, this.#last);
    const indexes = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
    const { index } = this.#active;
    if (index < first && count) indexes.unshift(index);
    else if (index >= last && index < count) indexes.push(index);
    return indexes;
  }

  /** The row that had the focus may have another place, or be gone: then the next one takes it. */
  #settle({ count, item, key }: LongListView<T>): void {
    const { key: wanted, index } = this.#active;
    const is = (at: number) => {
      const here = item(at);
      return here !== undefined && key(here) === wanted;
    };
    if (wanted && is(index)) return;
    let place = wanted ? 0 : index;
    while (wanted && place < count && !is(place)) place++;
    this.#activate(Math.max(0, Math.min(place < count ? place : index, count - 1)));
  }

  #activate(index: number): void {
    const here = index < this.#view!.count ? this.#view!.item(index) : undefined;
    this.#active = { index, key: here ? this.#view!.key(here) : '' };
  }

  #watch(): void {
    const list = this.host.isConnected ? (this.host.renderRoot?.querySelector<HTMLElement>(`[data-list="${this.name}"]`) ?? null) : null;
    if (list === this.#list) return;
    this.#unwatch();
    this.#list = list;
    if (!list) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const tree of treesAround(list)) tree.addEventListener('scroll', this.#measure, { capture: true, passive: true, signal });
    addEventListener('resize', this.#measure, { signal });
    this.#sizes = new ResizeObserver(this.#measure);
    this.#sizes.observe(list);
    // What stands before it may grow or go.
    this.#sizes.observe(list.ownerDocument.body);
  }

  #unwatch(): void {
    this.#listening?.abort();
    this.#sizes?.disconnect();
    this.#list = null;
  }

  #measure = (): void => {
    const count = this.#view?.count ?? 0;
    const { top, height } = this.#list!.getBoundingClientRect();
    if (!count || !height) return;
    const each = height / count;
    const inSteps = (rows: number) => Math.floor(rows / step) * step;
    const first = Math.max(0, inSteps(Math.min(-top / each, count)) - step);
    const last = Math.min(first + inSteps(innerHeight / each) + 4 * step, first + most);
    if (first === this.#first && last === this.#last) return;
    this.#first = first;
    this.#last = last;
    this.host.requestUpdate();
  };

  #onFocus = (event: Event): void => {
    const row = (event.target as Element).closest('[aria-posinset]');
    const index = Number(row?.getAttribute('aria-posinset')) - 1;
    if (index < 0 || index === this.#active.index) return;
    this.#activate(index);
    this.host.requestUpdate();
  };

  #onKey = (event: KeyboardEvent): void => {
    const by = keys[event.key];
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[aria-posinset]');
    if (by === undefined || !row || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const index = Number(row.getAttribute('aria-posinset')) - 1 + by;
    void this.go(Math.max(0, Math.min(index, this.#view!.count - 1)), controlsOf(row).indexOf(target));
  };
}

const controlsOf = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('input, button')];
