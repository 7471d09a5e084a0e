import { listParameters } from '../canned/query.js';
import { responsesAtMost, rowsAtOnce } from '../canned/input.js';
import { saves, sends, type Description } from '../openapi/operation.js';

const whose =
  'The company’s are changed by its administrators alone, others are answered 403 `read-only`; another person’s are not there (404).';
const unique = 'A short code is unique for its owner, whatever its letter case (422 `taken`).';

const patch = { shape: 'CannedResponsePatch', example: { content: 'Have a good trip, {{contact.first_name|dear guest}}!' } } as const;

/** What the document says about canned responses. */
export const listCannedResponses = {
  id: 'listCannedResponses',
  tag: 'canned-responses',
  summary: 'List canned responses',
  text:
    'The person’s own and the company’s together. `since` of the answer names how far it knows what has happened; of all pages of one ' +
    'list it is the same. Sent back, it brings what has changed after it. It is good for at least 30 days; a former one, and one that is not ' +
    'of this person, is answered 410 `since-expired`, and the client loads all again.',
  query: listParameters,
  answers: { 200: { says: 'A page of them.', shape: 'CannedResponses' } },
  problems: ['since-expired'],
} as const satisfies Description;

export const createCannedResponse = {
  id: 'createCannedResponse',
  tag: 'canned-responses',
  summary: 'Make a canned response',
  text: `${unique} Without a word in the content there must be an attachment. More than ${responsesAtMost} of one owner: 409 \`too-many\`. ${whose}`,
  once: true,
  body: {
    'application/json': {
      shape: 'NewCannedResponse',
      example: {
        shortCode: 'good-trip',
        content: 'Have a good trip, {{contact.first_name|dear guest}}!',
        label: 'Greetings',
        language: 'en',
      },
    },
  },
  answers: { 201: { says: 'The response as it is stored.', shape: 'CannedResponseSnapshot', headers: ['ETag', 'Idempotency-Replayed'] } },
  problems: ['read-only', 'too-many'],
} as const satisfies Description;

export const readCannedResponse = {
  id: 'readCannedResponse',
  tag: 'canned-responses',
  summary: 'Read a canned response',
  answers: sends('CannedResponseSnapshot'),
  problems: ['not-found'],
} as const satisfies Description;

export const saveCannedResponse = {
  id: 'saveCannedResponse',
  tag: 'canned-responses',
  summary: 'Change a canned response',
  text: `Only the members that are to change; null takes a member away. A patch that changes nothing keeps the version. ${unique} ${whose}`,
  once: true,
  version: 'required',
  body: { 'application/merge-patch+json': patch, 'application/json': patch },
  answers: saves('CannedResponseSnapshot'),
  problems: ['not-found', 'read-only'],
} as const satisfies Description;

export const removeCannedResponse = {
  id: 'removeCannedResponse',
  tag: 'canned-responses',
  summary: 'Delete a canned response',
  text: whose,
  once: true,
  version: 'required',
  answers: { 204: { says: 'It is no more.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found', 'read-only'],
} as const satisfies Description;

export const useCannedResponse = {
  id: 'useCannedResponse',
  tag: 'canned-responses',
  summary: 'Count that it was put into a message',
  text: 'Once for each key. Of the company’s, each person has a count of their own.',
  once: true,
  answers: { 204: { says: 'It is counted.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found'],
} as const satisfies Description;

export const importCannedResponses = {
  id: 'importCannedResponses',
  tag: 'canned-responses',
  summary: 'Make many canned responses at once',
  text:
    `At most ${rowsAtOnce} rows. Good ones are kept, the others are answered with what is wrong with them. A short code that there is ` +
    'already is `taken`, unless the row says `replace`: then content, label and language are overwritten, and files and uses stay. Of two ' +
    'rows with one short code the second is `taken`. Attachments are not imported.',
  once: true,
  body: {
    'application/json': {
      shape: 'CannedImport',
      example: { items: [{ shortCode: 'thanks', content: 'Thank you, {{contact.first_name|dear guest}}!', replace: true }] },
    },
  },
  answers: { 200: { says: 'What became of each row.', shape: 'CannedImported', headers: ['Idempotency-Replayed'] } },
  problems: ['too-many'],
} as const satisfies Description;
