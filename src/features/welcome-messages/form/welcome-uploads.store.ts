import type { Area } from '../../../session/session.js';
import { fileUploads, type FileUploads } from '../../../state/file-uploads.js';
import type { CannedAttachment } from '../../canned-responses/canned-responses.js';

export { isRepeatable } from '../../../state/file-uploads.js';

export interface WelcomeUploadsStore extends FileUploads<CannedAttachment> {
  /** A file that was uploaded and belongs to nothing any more. Nobody waits for it. */
  forget(id: string): void;
}

export const welcomeUploads: Area<WelcomeUploadsStore> = {
  name: 'welcome-uploads',
  make: ({ adapter: { attachments }, shared }) => ({
    ...fileUploads<CannedAttachment>(shared, 'attachments.file', attachments && ((file, call) => attachments.upload(file, call))),
    forget: (id) => void attachments?.remove?.(id, { key: shared.platform.id() }).catch(() => {}),
  }),
};
