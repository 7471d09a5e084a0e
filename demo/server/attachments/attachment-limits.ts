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
    'text/plain',
    'text/csv',
    'audio/mpeg',
    'audio/ogg',
    'video/mp4',
  ],
  atMost: 5,
} as const satisfies AttachmentsCapability;

/** What one person may have uploaded and not thrown away. */
export const ownedAtMost = { files: 5_000, bytes: 2 ** 30 } as const;

/** Days after which what nothing has is swept: a page that is offline may still have to save what it is for. */
export const keptUnused = 8;
