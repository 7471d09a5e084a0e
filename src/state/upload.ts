import type { AdapterError } from '../contract/index.js';

/** A file on its way. Files are not wishes: they go at once, with progress, and are not replayed after a crash. */
export type UploadState =
  | { is: 'idle' }
  /** `fraction` from 0 to 1; `size` in bytes. */
  | { is: 'sending'; name: string; size: number; fraction: number }
  | { is: 'failed'; name: string; size: number; error: AdapterError };
