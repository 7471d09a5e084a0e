import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CannedScope } from '../canned-responses.js';
import type { CannedOrder, CannedQuery, CannedResponsesStore, CannedView, CannedWindow } from '../canned-responses.store.js';

/** What a person looks for. */
export interface Wanted {
  text: string;
  label: string;
  language: string;
  attached: boolean;
  unused: boolean;
  /** Undefined: the best first when words are there, else by code. */
  order?: CannedOrder | undefined;
}

const anything: Wanted = { text: '', label: '', language: '', attached: false, unused: false };

const nothingFound: CannedView = { items: [], total: 0, complete: true, from: 0, reach: 0, phase: 'ready' };

/** The responses of one owner that are looked for, from the first to the last, however many. */
export class CannedFinding implements ReactiveController {
  #wanted = anything;
  #window?: CannedWindow | undefined;
  #end?: () => void;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly isConnected: boolean },
    private readonly scope: CannedScope,
    private readonly store: () => CannedResponsesStore | undefined,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    // A move is a removal and an insertion in one task.
    queueMicrotask(() => !this.host.isConnected && this.#close());
  }

  get wanted(): Readonly<Wanted> {
    return this.#wanted;
  }

  get order(): CannedOrder {
    const { order, text } = this.#wanted;
    return (order === 'best' && !text ? undefined : order) ?? (text ? 'best' : 'code');
  }

  /** Filters that are set. */
  get filters(): number {
    const { label, language, attached, unused } = this.#wanted;
    return [label, language, attached, unused].filter(Boolean).length;
  }

  /** Not all of them are looked for. */
  get isNarrow(): boolean {
    return Boolean(this.#wanted.text.trim() || this.filters);
  }

  look(change: Partial<Wanted>): void {
    this.#wanted = { ...this.#wanted, ...change };
    this.#close();
    this.host.requestUpdate();
  }

  /** Everything again; the order stays. */
  lookForAll(): void {
    this.look({ ...anything, order: this.#wanted.order });
  }

  /** Another person, or another session. */
  forget(): void {
    this.#wanted = anything;
    this.#close();
  }

  /** What is found by now. */
  get view(): CannedView {
    return this.#opened?.$rows.get() ?? nothingFound;
  }

  retry = (): void => this.#window?.retry();

  /** These rows are on screen, or soon: what is missing of them is brought. */
  see({ first, last }: { first: number; last: number }): void {
    const { reach, total } = this.view;
    this.#window?.show(first, Math.min(last, reach));
    if (last >= reach && reach < total) this.#window?.more();
  }

  get #opened(): CannedWindow | undefined {
    if (this.#window || !this.host.isConnected) return this.#window;
    this.#window = this.store()?.window(this.#query);
    this.#end = this.#window?.$rows.listen(() => this.host.requestUpdate());
    return this.#window;
  }

  #close(): void {
    this.#end?.();
    this.#window?.close();
    this.#end = this.#window = undefined;
  }

  get #query(): CannedQuery {
    const { text, label, language, attached, unused } = this.#wanted;
    return {
      text: text.trim().replace(/^\//u, ''),
      scope: this.scope,
      order: this.order,
      ...(label && { label }),
      ...(language && { language }),
      ...(attached && { attached }),
      ...(unused && { unused }),
    };
  }
}
