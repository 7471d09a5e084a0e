import type { ReadableAtom, WritableAtom } from 'nanostores';
import { type AdapterError, type Snapshot, type UploadCall } from '../contract/index.js';
import { asAdapterError } from './ask.js';

/**
 * A file, or what else cannot wait on disk. It is no wish: it goes while the page is open, with progress, and is not
 * replayed after a crash. `staged`: it waits, or waited, until the person saves; shown meanwhile as theirs.
 */
export type UploadState<W> =
  | { is: 'idle' }
  | { is: 'staged'; what: W; staged: true }
  /** `fraction` from 0 to 1. */
  | { is: 'sending'; what: W; staged: boolean; fraction: number }
  | { is: 'failed'; what: W; staged: boolean; error: AdapterError };

export interface Upload<W> {
  readonly $upload: ReadableAtom<UploadState<W>>;
  /** Keeps it until `send`. What is already there, staged or on its way, is replaced. */
  stage(what: W): void;
  /** Sends it at once; replaces likewise. */
  start(what: W): Promise<UploadOutcome>;
  /** Sends what is staged or has failed. Under the same key each time: what arrived although no answer came is not stored twice. */
  send(): Promise<UploadOutcome>;
  /** Stops what is on its way; what was staged is staged again. */
  cancel(): void;
  /** Forgets it, wherever it is. */
  drop(): void;
}

export type UploadOutcome = 'confirmed' | 'refused' | 'withdrawn';

/** What a session has to know of uploads, to count them and to let go of them with the person. `member`: `group.member`. */
export type Uploads = Set<{ member: string; upload: Upload<unknown> }>;

export interface UploadOptions<T, W> {
  /** Where its state is shown; idle at first. */
  $upload: WritableAtom<UploadState<W>>;
  newId(): string;
  send(what: W, call: UploadCall): Promise<Snapshot<T>>;
  done(snapshot: Snapshot<T>): void;
  /** It was stopped when it may have arrived already. */
  inDoubt(): void;
  needsSignIn(): void;
}

export function upload<T, W>({ $upload, newId, send, done, inDoubt, needsSignIn }: UploadOptions<T, W>): Upload<W> {
  let abort: AbortController | undefined;
  let key = '';

  function halt(next: UploadState<W>): void {
    abort?.abort();
    abort = undefined;
    $upload.set(next);
  }

  async function attempt(what: W, staged: boolean): Promise<UploadOutcome> {
    const mine = new AbortController();
    const show = (fraction: number) => abort === mine && $upload.set({ is: 'sending', what, staged, fraction });
    halt({ is: 'sending', what, staged, fraction: 0 });
    abort = mine;
    try {
      const snapshot = await send(what, { key, signal: mine.signal, onProgress: show });
      if (abort !== mine) return 'withdrawn';
      done(snapshot);
      halt({ is: 'idle' });
      return 'confirmed';
    } catch (thrown) {
      if (abort !== mine) return 'withdrawn';
      const error = asAdapterError(thrown);
      halt({ is: 'failed', what, staged, error });
      if (error.code === 'unauthorized') needsSignIn();
      return 'refused';
    }
  }

  return {
    $upload,
    stage(what) {
      key = newId();
      halt({ is: 'staged', what, staged: true });
    },
    start(what) {
      key = newId();
      return attempt(what, false);
    },
    async send() {
      const now = $upload.get();
      return now.is === 'staged' || now.is === 'failed' ? attempt(now.what, now.staged) : 'withdrawn';
    },
    cancel() {
      const now = $upload.get();
      if (now.is !== 'sending') return;
      halt(now.staged ? { is: 'staged', what: now.what, staged: true } : { is: 'idle' });
      inDoubt();
    },
    drop: () => halt({ is: 'idle' }),
  };
}
