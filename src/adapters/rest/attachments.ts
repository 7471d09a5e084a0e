import * as v from 'valibot';
import type { AttachmentsGroup } from '../../features/canned-responses/canned-responses.js';
import { addressedAttachment } from './canned-responses.schema.js';
import type { Client } from './client.js';

const nothing = v.undefined_();

export function restAttachments(client: Client): Required<AttachmentsGroup> {
  const attachment = addressedAttachment(client.baseUrl);
  return {
    upload: (file, call) => client.upload('/attachments', file, attachment, { ...call, method: 'POST' }),
    remove: (id, call) => client.remove(`/attachments/${encodeURIComponent(id)}`, nothing, call),
  };
}
