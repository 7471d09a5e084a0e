import type { ReadableAtom } from 'nanostores';
import type { AdapterError } from '../../contract/index.js';
import type { Collection, CollectionState, Item } from '../../state/collection-state.js';
import type { RefusedRow } from '../../state/import-rows.js';
import type { CannedAttachment, CannedDraft, CannedResponse, CannedScope } from './canned-responses.js';

export type CannedItem = Item<CannedResponse>;

/** `best`: how well it fits, then how often and how lately it was used. */
export type CannedOrder = 'best' | 'code' | 'used' | 'recent';

export interface CannedQuery {
  text: string;
  scope?: CannedScope;
  /** With a file. */
  attached?: boolean;
  /** Never used. */
  unused?: boolean;
  label?: string;
  language?: string;
  order: CannedOrder;
}

export interface CannedHits {
  items: readonly CannedItem[];
  /** How many there are; items may hold fewer. */
  total: number;
  /** Nothing that fits is missing from `items`. */
  complete: boolean;
}

/** A part of what fits, as it is shown: rows `from` to `from + items.length` of `total`. */
export interface CannedView extends CannedHits {
  /** Place of the first of `items` in the whole list. */
  from: number;
  /** Rows before this place have been here, and come again when they are shown: the height that can be scrolled. `reach === total` at the end. */
  reach: number;
  /** `loading`: rows that were asked for are on their way, `items` stays meanwhile. */
  phase: 'loading' | 'ready' | 'failed';
  error?: AdapterError;
}

/** What fits a query, followed while it is open. Of a list that is all here, all of it at once; else a few pages at a time. */
export interface CannedWindow {
  /** Its items follow every change, made here or elsewhere. What is made here and not among the pages yet stands first. */
  readonly $rows: ReadableAtom<CannedView>;
  /** The rows behind the last of `items`, if there are any. */
  more(): void;
  /** These places are on screen, or soon: what is missing next to `items` is loaded, and what is far away is let go of. */
  show(from: number, to: number): void;
  /** After `failed`. */
  retry(): void;
  close(): void;
}

/** A row of a file. `replace`: it takes the place of the response that has its short code. */
export type CannedImport = CannedDraft & Partial<CannedResponse> & { replace?: boolean };

export interface CannedResponsesStore extends Pick<
  Collection<CannedResponse>,
  'load' | 'item' | 'update' | 'undo' | 'resolve' | 'discard' | 'retry'
> {
  readonly $responses: ReadableAtom<CollectionState<CannedResponse>>;
  /** What is known here and fits, the best `limit` of it, at once. What is being removed does not fit. */
  find(query: CannedQuery, limit: number): CannedHits;
  /** With what the backend finds, where not all is known here. Rejects with an `AdapterError`. */
  ask(query: CannedQuery, limit: number, signal?: AbortSignal): Promise<CannedHits>;
  /** A list to scroll through, however long. Another query is another window. */
  window(query: CannedQuery): CannedWindow;
  create(draft: CannedDraft & { scope: CannedScope }): ReturnType<Collection<CannedResponse>['create']>;
  /** It can be undone for twenty seconds. */
  remove(id: string): ReturnType<Collection<CannedResponse>['remove']>;
  /**
   * In portions of 500. Missing where the backend cannot. When the signal aborts, the portion that is on its way still counts, and what was
   * refused so far is returned. A failure that passes is waited for; of others it rejects with an `AdapterError`, and what `onProgress`
   * counted is done then.
   */
  import?(
    rows: readonly CannedImport[],
    onProgress: (done: number, refused: readonly RefusedRow[]) => void,
    signal: AbortSignal,
  ): Promise<RefusedRow[]>;
  /** It was put into a message: counted here at once. */
  used(id: string): void;
  /** Missing where the backend takes no files. Rejects with an `AdapterError`. */
  upload?(file: File, call: { signal: AbortSignal; onProgress(fraction: number): void }): Promise<CannedAttachment>;
  /** A file that was uploaded and is not wanted after all. */
  removeUpload(id: string): void;
}
