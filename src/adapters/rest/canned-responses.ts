import * as v from 'valibot';
import { AdapterError, type ListQuery } from '../../contract/index.js';
import type { CannedResponse, CannedResponsesGroup } from '../../features/canned-responses/canned-responses.js';
import { cannedPage, cannedSnapshot, importedSchema } from './canned-responses.schema.js';
import type { Client } from './client.js';
import type { ObjectSchemas } from './wire.schema.js';

/** What is deleted stays so: undo is before the deletion is sent. */
export type RestCannedResponses = Required<Omit<CannedResponsesGroup, 'restore'>>;

const nothing = v.unknown();
const at = (id: string, verb = '') => `/canned-responses/${encodeURIComponent(id)}${verb}`;

function searchOf({ text, filter, limit, ...rest }: ListQuery): string {
  const wanted = { ...filter, ...rest, q: text, limit: limit?.toString() };
  const search = new URLSearchParams(Object.entries(wanted).filter((entry): entry is [string, string] => !!entry[1])).toString();
  return search && `?${search}`;
}

/** Files are named by their ids. */
const idsOf = ({ attachments }: Pick<CannedResponse, 'attachments'>) => attachments.map(({ id }) => id);

const withIds = ({ attachments, ...patch }: Partial<CannedResponse>) => ({
  ...patch,
  ...(attachments && { attachments: idsOf({ attachments }) }),
});

/** What a person writes, without what only the backend does. */
const wordsOf = ({ uses: _, usedAt: __, updatedAt: ___, attachments: ____, ...words }: Omit<CannedResponse, 'id'>) => words;

export function restCannedResponses(client: Client, schemas: ObjectSchemas): RestCannedResponses {
  const page = cannedPage(client.baseUrl);
  const snapshot = cannedSnapshot(client.baseUrl);
  schemas['cannedResponses'] = snapshot;
  // What a refused deletion brings as `current` is a response; what a good one brings is nothing.
  const deleted = v.union([snapshot, v.undefined_()]);

  return {
    list: (query, call) => client.get(`/canned-responses${searchOf(query)}`, page, call),
    create: (row, call) => client.post('/canned-responses', { ...wordsOf(row), attachments: idsOf(row) }, snapshot, call),
    update: (id, patch, call) => client.patch(at(id), withIds(patch), snapshot, call),
    async remove(id, call) {
      await client.remove(at(id), deleted, call);
    },
    async import(rows, call) {
      const answers = (await client.post('/canned-responses/import', { items: rows.map(wordsOf) }, importedSchema, call)).items;
      if (answers.length !== rows.length) throw new AdapterError('malformed', { reason: 'unexpected items', applied: 'unknown' });
      return answers;
    },
    async used(id, call) {
      await client.post(at(id, '/uses'), {}, nothing, call);
    },
  };
}
