import { html, nothing, type TemplateResult } from 'lit';
import { Question } from '../../../element/index.js';
import { adoptLate } from '../../../element/late-styles.js';
import { emptiness } from '../../../ui/empty.js';
import { icon } from '../../../ui/icon.js';
import { nearestTo } from '../../../ui/spelling.js';
import { uiBundle } from '../../../ui/ui.messages.js';
import { chat } from '../../../ui/security-icons.js';
import { CannedActs } from './canned-acts.js';
import { attention } from './canned-attention.js';
import { labelsOf } from '../canned-codes.js';
import type { CannedFinding, Wanted } from './canned-finding.js';
import { codeOf } from './canned-row.js';
import type { PartHost } from '../../../element/part-host.js';
import type { CannedItem, CannedResponsesStore } from '../canned-responses.store.js';
import { mostAtOnce } from './canned-selection.js';
import { magnifier } from '../canned-icons.js';
import { labelDialog } from './label-dialog.js';
import { listFilters } from './list-filters.js';
import type { ListToolsWords } from './list-tools-words.js';
import { listToolsBundle } from './list-tools.messages.js';
import { listToolsStyles } from './list-tools.styles.js';
import { stateOf } from './item-state.js';
import { isolated } from '../../../ui/isolates.js';

export interface ListToolsOptions {
  store(): CannedResponsesStore;
  onEdit(item: CannedItem): void;
  onRetry(): void;
}

type Look = (change: Partial<Wanted>) => void;

/** What a list needs now and then: filters, verbs for what is ticked, what went wrong, what was probably meant. */
export class ListTools {
  readonly acts: CannedActs;
  #labelling: Question<readonly CannedItem[]>;
  #nearest = { words: '', code: '' };

  constructor(
    private readonly host: PartHost,
    private readonly options: ListToolsOptions,
  ) {
    this.#labelling = new Question(host);
    this.acts = new CannedActs(host, options.store, () => this.#words.text);
    adoptLate(host, [listToolsStyles]);
  }

  /** Above the list: what was refused, what clashes and what waits. */
  renderAttention(items: readonly CannedItem[]): TemplateResult {
    const { onEdit, onRetry } = this.options;
    return attention({
      ...this.#words,
      id: this.#id,
      items,
      onEdit,
      onDiscard: (item) => this.acts.discard(item),
      onResolve: (item, keep) => this.acts.resolve(item, keep),
      onRetry,
    });
  }

  renderFilters(finding: CannedFinding, onLook: Look): TemplateResult {
    return listFilters({ ...this.#words, finding, id: this.#id, items: this.#own, onLook });
  }

  /** What can be done with those that are ticked. */
  renderChosen(count: number, chosen: () => readonly CannedItem[], onClear: () => void): TemplateResult {
    const { text } = this.#words;
    const onRemove = () => this.acts.remove(chosen()) && onClear();
    return html`${count >= mostAtOnce ? html`<p part="hint">${text('atOnce', { count: mostAtOnce })}</p>` : nothing}
      <button part="button" type="button" @click=${(event: Event) => this.#labelling.ask(chosen(), event)}>${text('labelChosen')}</button>
      <button part="button danger" type="button" @click=${onRemove}>${icon('trash', 'small')}${text('removeChosen')}</button>
      <button part="button quiet square" type="button" aria-label=${text('clearChoice')} @click=${onClear}>
        ${icon('close', 'small')}
      </button>`;
  }

  /** Asks for the label of those that are ticked. */
  renderLayer(onDone: () => void): TemplateResult | typeof nothing {
    const { asked, close } = this.#labelling;
    if (!asked) return nothing;
    return labelDialog({
      ...this.#words,
      id: this.#id('labelling'),
      count: asked.length,
      labels: labelsOf(this.#own),
      onYes: (label) => {
        close();
        if (this.#label(asked, label)) onDone();
      },
      onNo: close,
    });
  }

  /** There is none at all: what to do about it. */
  renderNone(verbs: TemplateResult): TemplateResult {
    const { text } = this.#words;
    return emptiness({ icon: chat, title: text('none'), description: text('noneText'), action: verbs });
  }

  /** What of a row has not come about yet. */
  stateOf = (item: CannedItem): TemplateResult => stateOf(item, this.#words);

  /** The words that were typed, and the code that was probably meant. */
  renderNoMatch(finding: CannedFinding, onLook: Look): TemplateResult {
    const { text } = this.#words;
    const words = finding.wanted.text.trim();
    const code = this.#nearestTo(words.replace(/^\//u, ''));
    return emptiness({
      icon: magnifier,
      title: words ? text('noMatch', { text: isolated(words) }) : text('noneFiltered'),
      description: text(words ? 'noMatchText' : 'noneFilteredText'),
      action: html`${
          code
            ? html`<button part="button" type="button" @click=${() => onLook({ text: code })}>
                ${text('nearest', { code: codeOf({ shortCode: code }) })}
              </button>`
            : nothing
        }
        <button part="button" type="button" @click=${() => finding.lookForAll()}>
          ${text(finding.filters ? 'clearFilters' : 'clearSearch')}
        </button>`,
    });
  }

  /** Another person, or another session. */
  forget(): void {
    this.#labelling.close();
    this.acts.forget();
    this.#nearest = { words: '', code: '' };
  }

  #label(items: readonly CannedItem[], label: string): boolean {
    const { store } = this.options;
    const others = items.filter(({ row }) => row.label !== label);
    if (!others.length) return true;
    if (!this.acts.each('label', others, (id) => store().update(id, { label }))) return false;
    this.acts.offer(this.#words.text('labelled', { count: others.length }), () => {
      for (const { row } of others) void store().update(row.id, { label: row.label });
    });
    return true;
  }

  #nearestTo(words: string): string {
    if (words !== this.#nearest.words)
      this.#nearest = {
        words,
        code: nearestTo(
          words,
          this.#own.map(({ row }) => row.shortCode),
        ),
      };
    return this.#nearest.code;
  }

  get #own(): CannedItem[] {
    return this.options
      .store()
      .$responses.get()
      .rows.filter(({ row, state }) => row.scope === 'personal' && state !== 'removing');
  }

  get #words(): ListToolsWords {
    const { texts } = this.host.shownSession;
    return { text: texts.for(listToolsBundle), ui: texts.for(uiBundle), locale: texts.locale };
  }

  #id = (name: string): string => this.host.partId(name);
}

/** Loaded on demand, with their styles and texts. */
export const listTools = (host: PartHost, options: ListToolsOptions): ListTools => new ListTools(host, options);
