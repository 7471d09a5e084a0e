import type { AttachmentsCapability } from '../../../src/features/canned-responses/canned-responses.js';

/** What the capabilities say. */
export const attachmentLimits = {
  maxBytes: 10 * 2 ** 20,
  types: [
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/gif',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'text/plain',
    'text/csv',
    'audio/mpeg',
    'audio/mp4',
    'audio/aac',
    'audio/amr',
    'audio/ogg',
    'video/mp4',
    'video/3gpp',
  ],
  atMost: 5,
} as const satisfies AttachmentsCapability;

/** What one person may have uploaded and not thrown away. */
export const ownedAtMost = { files: 5_000, bytes: 2 ** 30 } as const;

/** Days after which what nothing has is swept: a page that is offline may still have to save what it is for. */
export const keptUnused = 8;
