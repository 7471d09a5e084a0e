import type { AttachmentsGroup } from '../../features/canned-responses/canned-responses.js';
import { restAttachments } from './attachments.js';
import { restCannedResponses, type RestCannedResponses } from './canned-responses.js';
import type { Client } from './client.js';
import type { ObjectSchemas } from './wire.schema.js';

export interface CannedGroups {
  cannedResponses: RestCannedResponses;
  attachments: Required<AttachmentsGroup>;
}

/** What a person writes again and again, and the files that go with it; see `late-groups.ts`. */
export const cannedGroups = (client: Client, schemas: ObjectSchemas): CannedGroups => ({
  cannedResponses: restCannedResponses(client, schemas),
  attachments: restAttachments(client),
});
