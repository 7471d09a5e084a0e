import { atom } from 'nanostores';
import type { AdapterError, UploadCall } from '../contract/index.js';
import { verdictOn } from './outbox/verdict.js';
import type { Shared } from './shared.js';
import { upload, type Upload } from './upload.js';

/** Files on their way to the backend. Each goes under one key, however often it is tried, so that it is stored once. */
export interface FileUploads<A> {
  /** Missing: the backend takes no files. */
  begin?(file: File, done: (attachment: A) => void): Upload<File>;
  /** Arrived or not wanted: stops it, and it counts as unsaved no more. */
  end(upload: Upload<File>): void;
}

/** Undefined: the backend takes no files. */
export type FileSender<A> = ((file: File, call: UploadCall) => Promise<A>) | undefined;

/** The same may succeed another time. */
export const isRepeatable = (error: AdapterError): boolean => ['wait', 'sign-in'].includes(verdictOn(error).do);

/** `member` as it is counted among what is unsaved: `group.member`. */
export function fileUploads<A>({ platform, uploads, needsSignIn }: Shared, member: string, send: FileSender<A>): FileUploads<A> {
  const counted = new Map<Upload<File>, { member: string; upload: Upload<unknown> }>();
  return {
    ...(send && {
      begin(file: File, done: (attachment: A) => void) {
        const one = upload<A, File>({
          $upload: atom({ is: 'idle' }),
          newId: platform.id,
          send: async (what, call) => ({ value: await send(what, call) }),
          done: ({ value }) => done(value),
          // What arrived all the same belongs to nothing, and the backend sweeps it.
          inDoubt: () => {},
          needsSignIn,
        });
        const entry = { member, upload: one as Upload<unknown> };
        counted.set(one, entry);
        uploads.add(entry);
        void one.start(file);
        return one;
      },
    }),
    end(one) {
      one.drop();
      const entry = counted.get(one);
      counted.delete(one);
      if (entry) uploads.delete(entry);
    },
  };
}
