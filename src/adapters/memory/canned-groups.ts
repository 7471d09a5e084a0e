import type { AttachmentsGroup } from '../../features/canned-responses/canned-responses.js';
import { memoryAttachments } from './attachments.js';
import { memoryCannedResponses, type MemoryCannedResponses } from './canned-responses.js';
import type { MemoryLine } from './line.js';

export interface CannedGroups {
  readonly cannedResponses: MemoryCannedResponses;
  readonly attachments: Required<AttachmentsGroup>;
}

/** What a person writes again and again, and the files that go with it. */
export const cannedGroups = (line: MemoryLine): CannedGroups => ({
  cannedResponses: memoryCannedResponses(line),
  attachments: memoryAttachments(line),
});
