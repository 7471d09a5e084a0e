import type { Area } from '../../../session/session.js';
import { fileUploads, type FileUploads } from '../../../state/file-uploads.js';
import type { CannedAttachment } from '../canned-responses.js';

export { isRepeatable } from '../../../state/file-uploads.js';

export type CannedUploadsStore = FileUploads<CannedAttachment>;

export const cannedUploads: Area<CannedUploadsStore> = {
  name: 'canned-uploads',
  make: ({ adapter: { attachments }, shared }) =>
    fileUploads(shared, 'attachments.file', attachments && ((file, call) => attachments.upload(file, call))),
};
