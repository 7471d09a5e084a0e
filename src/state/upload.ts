import { atom, type ReadableAtom } from 'nanostores';
import { AdapterError, type Snapshot, type UploadCall } from '../contract/index.js';
import { newId } from './platform.js';
import { asAdapterError } from './verdict.js';

/** A file on its way. Files are not wishes: they go at once, with progress, and are not replayed after a crash. */
export type UploadState =
  | { is: 'idle' }
  /** `fraction` from 0 to 1; `size` in bytes. */
  | { is: 'sending'; name: string; size: number; fraction: number }
  | { is: 'failed'; name: string; size: number; error: AdapterError };

export interface FileLimits {
  maxBytes?: number;
  /** MIME types. */
  types?: readonly string[];
}

export interface Upload {
  readonly $upload: ReadableAtom<UploadState>;
  /** Refuses what the limits forbid before anything is sent. A second file replaces the first. */
  start(file: File): Promise<void>;
  cancel(): void;
  /** Sends the same file under the same key: what arrived although no answer came is not stored twice. */
  retry(): Promise<void>;
}

export interface UploadOptions<T> {
  limits(): FileLimits;
  send(file: File, call: UploadCall): Promise<Snapshot<T>>;
  done(snapshot: Snapshot<T>): void;
}

function refusal(file: File, { maxBytes, types }: FileLimits): AdapterError | undefined {
  if (types && !types.includes(file.type)) return new AdapterError('wrong-type');
  if (maxBytes !== undefined && file.size > maxBytes)
    return new AdapterError('too-large', { fields: { file: { code: 'too-large', limit: maxBytes } } });
  return undefined;
}

export function upload<T>({ limits, send, done }: UploadOptions<T>): Upload {
  const $upload = atom<UploadState>({ is: 'idle' });
  let current: { file: File; key: string; abort: AbortController } | undefined;

  async function attempt(file: File, key: string): Promise<void> {
    current?.abort.abort();
    const mine = (current = { file, key, abort: new AbortController() });
    const { name, size } = file;
    const show = (state: UploadState) => current === mine && $upload.set(state);
    show({ is: 'sending', name, size, fraction: 0 });
    try {
      const onProgress = (fraction: number) => show({ is: 'sending', name, size, fraction });
      const snapshot = await send(file, { key, signal: mine.abort.signal, onProgress });
      if (current !== mine) return;
      done(snapshot);
      show({ is: 'idle' });
    } catch (thrown) {
      show({ is: 'failed', name, size, error: asAdapterError(thrown) });
    }
  }

  return {
    $upload,
    async start(file) {
      const error = refusal(file, limits());
      if (!error) return attempt(file, newId());
      current?.abort.abort();
      current = undefined;
      $upload.set({ is: 'failed', name: file.name, size: file.size, error });
    },
    cancel() {
      current?.abort.abort();
      current = undefined;
      $upload.set({ is: 'idle' });
    },
    async retry() {
      if (current && $upload.get().is === 'failed') await attempt(current.file, current.key);
    },
  };
}
