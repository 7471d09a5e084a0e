import { html, nothing, type TemplateResult } from 'lit';
import { KeepFocus, type SettingsElement } from '../../../element/index.js';
import { CannedFinding, type Wanted } from './canned-finding.js';
import { addButton, failureLine, foundWords, transferButtons, type Doors, type TransferView } from './canned-frame.js';
import type { CannedItem, CannedResponsesStore } from '../canned-responses.store.js';
import { cannedRow, type CannedRowView, type CannedWords } from './canned-row.js';
import { CannedSelection } from './canned-selection.js';
import { selectionBar } from './canned-selection-bar.js';
import { summaryOf, type CannedSummary } from './canned-summary.js';
import { toolbar } from './canned-toolbar.js';
import type { LatePart } from '../../../element/late-part.js';
import type { listTools } from './list-tools.js';
import { LongList } from './long-list.js';

export interface OwnListView extends CannedWords, Pick<CannedRowView, 'onEdit' | 'onDuplicate' | 'onRemove'> {
  store: CannedResponsesStore;
  doors: Doors;
  tools: LatePart<ReturnType<typeof listTools>>;
  transfer: TransferView;
  isReadOnly: boolean;
  id(name: string): string;
}

/** The person's own responses: what is looked for, what is found of it, and what is ticked. */
export class OwnList {
  readonly finding: CannedFinding;
  #selection: CannedSelection;
  #list: LongList<CannedItem>;
  #areFiltersOpen = false;

  constructor(
    private readonly host: SettingsElement,
    store: () => CannedResponsesStore | undefined,
  ) {
    this.finding = new CannedFinding(host, 'personal', store);
    this.#selection = new CannedSelection(host);
    this.#list = new LongList(host, 'own');
    new KeepFocus(host);
  }

  get ticked(): CannedItem[] {
    return this.#selection.of(this.finding.view.items);
  }

  /** Before every update of the host. */
  see(): void {
    this.#selection.keep(this.finding.view.items);
  }

  /** After every update of the host. */
  shown(): void {
    // Not in the update itself, which would not be followed by another.
    queueMicrotask(() => this.finding.see(this.#list.window));
  }

  /** Another person, or another session. */
  forget(): void {
    this.finding.forget();
    this.#selection.clear();
    this.#list.restart();
    this.#areFiltersOpen = false;
  }

  /** There is none, whatever is looked for. */
  isEmpty(store: CannedResponsesStore): boolean {
    const { isNarrow, view } = this.finding;
    return !isNarrow && !view.total && view.complete && !summary(store).count;
  }

  render(view: OwnListView): TemplateResult {
    const { text, ui, store } = view;
    if (this.isEmpty(store)) return this.#renderNone(view);
    const { total, phase } = this.finding.view;
    return html`${toolbar({
      ...view,
      finding: this.finding,
      filters: this.#areFiltersOpen ? (this.#toolsOf(view)?.renderFilters(this.finding, this.#onLook) ?? nothing) : undefined,
      onOpen: this.#onFilters,
      onLook: this.#onLook,
    })}
    ${total || phase === 'loading' ? this.#renderRows(view) : this.#renderNoMatch(view)}
    ${phase === 'failed' ? failureLine(text('notLoaded'), ui, this.finding.retry) : nothing}`;
  }

  /** A question about those that are ticked. */
  renderLayer({ tools }: OwnListView): TemplateResult | typeof nothing {
    return tools.part?.renderLayer(this.#selection.clear) ?? nothing;
  }

  /** They load when there is something for them to show. */
  #toolsOf({ tools }: OwnListView) {
    tools.want();
    return tools.part;
  }

  #renderNone(view: OwnListView): TemplateResult {
    const { doors, transfer, text } = view;
    const verbs = html`${doors.canAdd ? addButton(doors, text) : nothing}${transferButtons(transfer, true)}`;
    return html`${this.#toolsOf(view)?.renderNone(verbs) ?? nothing}`;
  }

  #renderNoMatch(view: OwnListView): TemplateResult {
    return html`<p data-hidden role="status">${this.#words(view.text, view.store)}</p>
      ${this.#toolsOf(view)?.renderNoMatch(this.finding, this.#onLook) ?? nothing}`;
  }

  #renderRows(view: OwnListView): TemplateResult {
    const { text, store, isReadOnly, id } = view;
    const { items, from, reach, total, phase } = this.finding.view;
    const { size, clear } = this.#selection;
    const row: CannedRowView = {
      ...view,
      sought: this.finding.wanted.text.trim(),
      can: { edit: !isReadOnly, add: view.doors.canAdd, remove: !isReadOnly },
      isSelected: this.#selection.has,
      onSelect: (item, isTicked, toHere) => this.#selection.tick(items, item, isTicked, toHere),
      stateOf: (item) => view.tools.part?.stateOf(item) ?? nothing,
    };
    return html`<div part="group" aria-busy=${phase === 'loading'}>
      ${selectionBar({
        text,
        found: this.#words(text, store),
        selected: size,
        selectable: isReadOnly ? 0 : items.length,
        verbs: size ? (this.#toolsOf(view)?.renderChosen(size, () => this.ticked, clear) ?? nothing) : transferButtons(view.transfer),
        onAll: (isTicked) => (isTicked ? this.#selection.tickAll(items) : clear()),
      })}
      ${this.#list.render({
        label: text('title'),
        describedBy: id('keys'),
        count: reach,
        total,
        item: (index) => items[index - from],
        key: ({ row }) => row.id,
        row: (item, tabIndex) => cannedRow(item, row, tabIndex),
      })}
      <p data-hidden id=${id('keys')}>${text('keys')}</p>
    </div>`;
  }

  /** How many there are. */
  #words(text: CannedWords['text'], store: CannedResponsesStore): string {
    const { complete, coming, total = 0, rows } = store.$responses.get();
    const { view, isNarrow } = this.finding;
    if (coming && !isNarrow) return text('loaded', { found: rows.length, count: total });
    return foundWords({ found: view.total, all: complete ? summary(store).count : undefined, isNarrow }, text);
  }

  #onFilters = (): void => {
    this.#areFiltersOpen = !this.#areFiltersOpen;
    this.host.requestUpdate();
  };

  #onLook = (change: Partial<Wanted>): void => {
    this.#list.restart();
    this.finding.look(change);
  };
}

const summary = (store: CannedResponsesStore): CannedSummary => summaryOf(store.$responses.get().rows, 'personal');
