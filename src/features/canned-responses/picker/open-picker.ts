import type { TemplateResult } from 'lit';
import { emit, type SettingsElement } from '../../../element/index.js';
import { adoptLate } from '../../../element/late-styles.js';
import type { Session } from '../../../session/session.js';
import { textForCode, uiBundle, type UiText } from '../../../ui/ui.messages.js';
import { cannedPickerBundle, type PickerText } from './canned-picker.messages.js';
import type { CannedAttachment, CannedResponsesCapability } from '../canned-responses.js';
import { cannedResponses, type CannedItem, type CannedResponsesStore } from '../canned-responses.store.js';
import { FillInStops } from './fill-in-stops.js';
import { openPickerStyles } from './open-picker.styles.js';
import { pickerFrame, pickerSays, showOption } from './picker-frame.js';
import { PickerHits } from './picker-hits.js';
import { pickerKey } from './picker-keys.js';
import { PickerPopover } from './picker-popover.js';
import { pickerPreviewStyles } from './picker-preview.styles.js';
import type { PickerView } from './picker-view.js';
import type { SlashSearch } from './slash-search.js';
import { filled, piecesOf, type VariableValues } from '../rules/variables.js';

declare module '../../../element/settings-events.js' {
  interface SettingsEvents {
    'canned-response-inserted': { id: string; attachments: readonly CannedAttachment[] };
  }
}

export interface PickerOwner {
  readonly host: SettingsElement & { values: VariableValues };
  readonly session: Session;
  readonly search: SlashSearch;
  /** Unique in the tree of the host. */
  idOf(name: string): string;
}

/** What there is of the picker from the first "/" on: the list, what is chosen, putting it in, and its fill-ins. */
export class OpenPicker {
  readonly stops: FillInStops;
  #store: CannedResponsesStore;
  #hits: PickerHits;
  #popover = new PickerPopover();
  #text: PickerText;
  #ui: UiText;
  #seen: unknown;
  /** What happened last, for those who do not see it. */
  #said = '';

  constructor(private readonly owner: PickerOwner) {
    const { host, session, search } = owner;
    this.#store = session.store(cannedResponses);
    this.#hits = new PickerHits(this.#store, () => host.requestUpdate());
    this.#text = session.texts.for(cannedPickerBundle);
    this.#ui = session.texts.for(uiBundle);
    this.stops = new FillInStops(
      () => search.field,
      (at, count, name) => this.#onStop(at, count, name),
    );
  }

  get #isOpen(): boolean {
    return this.owner.search.slash !== undefined;
  }

  look(words: string): void {
    this.#seen = this.#store.$responses.get();
    this.#hits.look(words);
    // Whoever writes on behind words that fit nothing is writing, and not searching.
    const { search, host } = this.owner;
    if (/\s/.test(words) && !this.#hits.items.length && !this.#hits.isAsking && !search.isComposing) search.end();
    host.requestUpdate();
  }

  /** Nobody searches any more. */
  close(): void {
    this.#hits.close();
    this.#said = '';
    // At once: the element may be on its way out of the page.
    this.#popover.hide();
    if (!this.stops.isOn) this.owner.search.rest();
  }

  /** Whether the key was for the list, or for the fill-ins of what was put in. */
  press(event: KeyboardEvent): boolean {
    if (!this.#isOpen) return this.stops.press(event);
    const means = pickerKey(event, this.#hits, () => this.#page);
    if (means === 'close') this.owner.search.end();
    else if (means === 'insert') this.#insert(this.#hits.chosen!);
    else if (means === 'moved') void this.#change().then(() => showOption(this.#option));
    return means !== undefined;
  }

  says(): string {
    return this.#isOpen ? pickerSays(this.#view()) : this.#said;
  }

  render(): TemplateResult {
    const state = this.#store.$responses.get();
    if (state !== this.#seen) this.#hits.refresh();
    this.#seen = state;
    return pickerFrame(this.#view());
  }

  /** After each time it was drawn. */
  show(popover: HTMLElement): void {
    const { search, host, idOf } = this.owner;
    const { chosen } = this.#hits;
    const { field, slash = 0 } = search;
    adoptLate(host, [openPickerStyles, pickerPreviewStyles]);
    this.#popover.show(popover, field!, () => search.slash ?? slash, idOf('list'), chosen && this.#optionId(chosen));
  }

  #view(): PickerView {
    const { phase, error } = this.#store.$responses.get();
    const hits = this.#hits;
    return {
      hits,
      phase,
      reason: textForCode(this.#ui, '', error?.code ?? '', 'unavailable'),
      values: this.#values,
      text: this.#text,
      ui: this.#ui,
      locale: this.owner.session.texts.locale,
      list: this.owner.idOf('list'),
      idOf: (item) => this.#optionId(item),
      onPoint: (at) => void (at !== hits.at && this.#change(() => hits.choose(at))),
      onPick: (item) => this.#insert(item),
      onEnd: () => void this.#change(() => hits.more()),
      onRetry: () => this.#store.retry(),
    };
  }

  #change(act?: () => void): Promise<boolean> {
    act?.();
    this.owner.host.requestUpdate();
    return this.owner.host.updateComplete;
  }

  /** An id may hold no blank; what a backend's holds is not known. */
  #optionId({ row }: CannedItem): string {
    return this.owner.idOf(`option-${encodeURIComponent(row.id)}`);
  }

  get #option(): HTMLElement | null {
    return this.owner.host.renderRoot.querySelector('[part~="option"][aria-selected="true"]');
  }

  get #page(): number {
    const option = this.#option;
    return option ? Math.floor(option.parentElement!.clientHeight / option.offsetHeight) : 1;
  }

  /** What the host does not know of a customer, nobody has; what the backend does not know, stands as it is written. */
  get #values(): VariableValues {
    const { session, host } = this.owner;
    const { variables = [] } = (session.$capabilities.get()['cannedResponses'] || {}) as CannedResponsesCapability;
    return { ...Object.fromEntries(variables.map(({ name }) => [name, ''])), ...host.values };
  }

  #insert({ row: { id, shortCode, content, attachments } }: CannedItem): void {
    const { search, host } = this.owner;
    search.follow();
    const { field, slash } = search;
    const caret = field!.selection()?.to;
    if (slash === undefined || caret === undefined) return;
    const { text, fillIns } = filled(piecesOf(content.replace(/\r\n?/g, '\n'), this.#values));
    search.end();
    search.write(slash, caret, text);
    // A field may hold less than was put in.
    const isWhole = field!.text().length >= slash + text.length;
    this.#said = this.#text(isWhole ? 'inserted' : 'insertedPart', { code: `/${shortCode}` });
    this.stops.begin(isWhole ? fillIns.map(({ from, to }) => ({ from: slash + from, to: slash + to })) : []);
    this.#store.used(id);
    emit(host, 'canned-response-inserted', { id, attachments });
  }

  #onStop(at: number, count: number, name: string): void {
    if (at) this.owner.search.watch();
    else if (!this.#isOpen) this.owner.search.rest();
    this.#said = at ? this.#text(at < count ? 'fillInAt' : 'fillInLast', { name, at, count }) : '';
    this.owner.host.requestUpdate();
  }
}
