import { attachmentLimits } from '../attachments/attachment-limits.js';
import type { Description } from '../openapi/operation.js';

const types = attachmentLimits.types.join(', ');

/** What the document says about files that go along with responses and messages. */
export const uploadAttachment = {
  id: 'uploadAttachment',
  tag: 'canned-responses',
  summary: 'Upload a file',
  text:
    'A form with one file, told by its content, never by its declared type: drawings and pages with scripts are refused whatever they are ' +
    'called. The name is cleaned, and ends as the type does. Pictures must be whole. Then responses and welcome messages name the file by its id; what nothing ' +
    'has named for 8 days is thrown away. More than one person may keep: 409 `too-many`.',
  once: true,
  body: { 'multipart/form-data': { shape: 'AttachmentFile', files: { file: types } } },
  answers: { 201: { says: 'The file, as responses show it.', shape: 'Attachment', headers: ['Idempotency-Replayed'] } },
  problems: ['rate-limited', 'too-many'],
} as const satisfies Description;

export const removeAttachment = {
  id: 'removeAttachment',
  tag: 'canned-responses',
  summary: 'Throw a file away',
  text: 'One’s own, while no response, no welcome message and no message has it.',
  once: true,
  answers: { 204: { says: 'The file is gone.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found', 'in-use'],
} as const satisfies Description;

export const readAttachment = {
  id: 'readAttachment',
  tag: 'canned-responses',
  summary: 'Read a file itself',
  text:
    'For whoever uploaded it, and whoever may read a response, a welcome message or a message that has it. Pictures can be shown where they stand; everything ' +
    'else comes with `Content-Disposition: attachment`. With `nosniff`, and a policy under which nothing in it runs.',
  answers: {
    200: { says: 'The bytes.', files: attachmentLimits.types, headers: ['ETag'] },
    304: { says: 'The client has it already: If-None-Match names it.', headers: ['ETag'] },
  },
  problems: ['not-found'],
} as const satisfies Description;
