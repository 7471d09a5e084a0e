import { AdapterError } from '../../../contract/index.js';
import type { CannedHits, CannedItem, CannedResponsesStore } from '../canned-responses.store.js';

/** How many are in the page at first, and how many more come when somebody goes on to the end. */
const portion = 20;
const most = 200;

/** Milliseconds in which somebody who types on has typed on. */
const pause = 100;

/** What fits the words behind a "/", and which one is chosen. What is known here comes at once, what the backend knows later. */
export class PickerHits {
  items: readonly CannedItem[] = [];
  total = 0;
  /** Why what is here may not be all. */
  error?: AdapterError | undefined;
  #words = '';
  #limit = portion;
  #chosen?: string | undefined;
  #at = 0;
  /** The backend has answered for these words. */
  #isAnswered = false;
  #asking?: AbortController | undefined;
  #timer?: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: CannedResponsesStore,
    private readonly onAnswer: () => void,
  ) {}

  get words(): string {
    return this.#words;
  }

  get at(): number {
    return this.#at;
  }

  get chosen(): CannedItem | undefined {
    return this.items[this.#at];
  }

  /** The rest is on its way. */
  get isAsking(): boolean {
    return Boolean(this.#timer ?? this.#asking);
  }

  /** Other words: the best of them is chosen. */
  look(words: string): void {
    this.close();
    this.#words = words;
    this.#limit = portion;
    this.#chosen = undefined;
    this.#at = 0;
    this.#isAnswered = false;
    this.refresh();
  }

  /** The list has changed; what was chosen stays so. */
  refresh(): void {
    const here = this.store.find(this.#query, this.#limit);
    const isAll = here.complete || this.store.$responses.get().complete;
    if (isAll || !this.#isAnswered) this.#take(here);
    if (!isAll) this.#timer ??= setTimeout(() => void this.#ask(), pause);
  }

  /** By that many; over the end it begins anew. */
  move(by: number): void {
    const last = this.items.length - 1;
    const isStep = Math.abs(by) === 1;
    if (isStep && by < 0 && this.#at === 0) this.choose(last);
    else if (isStep && by > 0 && this.#at === last && !this.#hasMore) this.choose(0);
    else {
      if (this.#at + by > last) this.more();
      this.choose(Math.max(0, Math.min(this.#at + by, this.items.length - 1)));
    }
  }

  choose(at: number): void {
    this.#at = at;
    this.#chosen = this.items[at]?.row.id;
  }

  more(): void {
    if (!this.#hasMore) return;
    this.#limit += portion;
    this.refresh();
  }

  /** Nothing that is on its way arrives any more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asking?.abort();
    this.#asking = this.error = undefined;
  }

  get #hasMore(): boolean {
    return this.items.length < Math.min(this.total, most);
  }

  get #query() {
    return { text: this.#words, order: 'best' } as const;
  }

  async #ask(): Promise<void> {
    this.#timer = undefined;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const hits = await this.store.ask(this.#query, this.#limit, asking.signal);
      if (asking.signal.aborted) return;
      this.#isAnswered = true;
      this.error = undefined;
      this.#take(hits);
    } catch (thrown) {
      if (asking.signal.aborted) return;
      if (!AdapterError.is(thrown)) throw thrown;
      this.error = thrown;
    }
    this.#asking = undefined;
    this.onAnswer();
  }

  #take({ items, total }: CannedHits): void {
    this.items = items;
    this.total = total;
    const at = items.findIndex(({ row }) => row.id === this.#chosen);
    this.choose(at < 0 ? Math.max(0, Math.min(this.#at, items.length - 1)) : at);
  }
}
