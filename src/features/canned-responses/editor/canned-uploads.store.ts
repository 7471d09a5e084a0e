import { atom } from 'nanostores';
import type { AdapterError } from '../../../contract/index.js';
import type { Area } from '../../../session/session.js';
import { verdictOn } from '../../../state/outbox/verdict.js';
import { upload, type Upload } from '../../../state/upload.js';
import type { CannedAttachment } from '../canned-responses.js';

/** Files on their way to the backend. Each goes under one key, however often it is tried, so that it is stored once. */
export interface CannedUploadsStore {
  /** Missing: the backend takes no files. */
  begin?(file: File, done: (attachment: CannedAttachment) => void): Upload<File>;
  /** Arrived or not wanted: stops it, and it counts as unsaved no more. */
  end(upload: Upload<File>): void;
}

/** The same may succeed another time. */
export const isRepeatable = (error: AdapterError): boolean => ['wait', 'sign-in'].includes(verdictOn(error).do);

export const cannedUploads: Area<CannedUploadsStore> = {
  name: 'canned-uploads',
  make({ adapter: { attachments }, shared: { platform, uploads, needsSignIn } }) {
    const counted = new Map<Upload<File>, { member: string; upload: Upload<unknown> }>();
    return {
      ...(attachments && {
        begin(file: File, done: (attachment: CannedAttachment) => void) {
          const one = upload<CannedAttachment, File>({
            $upload: atom({ is: 'idle' }),
            newId: platform.id,
            send: async (what, call) => ({ value: await attachments.upload(what, call) }),
            done: ({ value }) => done(value),
            // What arrived all the same belongs to no response, and the backend sweeps it.
            inDoubt: () => {},
            needsSignIn,
          });
          const entry = { member: 'attachments.file', upload: one as Upload<unknown> };
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
  },
};
