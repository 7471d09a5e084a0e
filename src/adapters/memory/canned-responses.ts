import type { CannedResponse, CannedResponsesGroup } from '../../features/canned-responses/canned-responses.js';
import { cannedChanges } from './canned-changes.js';
import { libraryOf } from './canned-library.js';
import { cannedQuery } from './canned-query.js';
import { snapshotOf } from './canned-shelf.js';
import type { MemoryLine } from './line.js';

export type MemoryCannedResponses = Required<Omit<CannedResponsesGroup, 'restore'>>;

export function memoryCannedResponses(line: MemoryLine): MemoryCannedResponses {
  const { ask, backend } = line;
  const library = libraryOf(backend);
  const query = cannedQuery(library);
  const changes = cannedChanges(line);
  const request = (verb: string, ...what: unknown[]) => JSON.stringify([`cannedResponses.${verb}`, ...what]);

  return {
    list: (wanted, call) => ask('cannedResponses.list', call, (who) => query(who, wanted)),
    create: (row, call) =>
      ask('cannedResponses.create', { ...call, patch: row }, (who) =>
        backend.once(who, call.key, request('create', row), () => snapshotOf(changes.create(who, row))),
      ),
    update: (id, patch, call) =>
      ask('cannedResponses.update', { ...call, patch }, (who) =>
        backend.once(who, call.key, request('update', id, patch), () => snapshotOf(changes.update(who, id, patch, call.version))),
      ),
    remove: (id, call) =>
      ask('cannedResponses.remove', call, (who) =>
        backend.once(who, call.key, request('remove', id), () => changes.remove(who, id, call.version)),
      ),
    import: (rows, call) =>
      ask('cannedResponses.import', call, (who) =>
        backend.once(who, call.key, request('import', rows), () => {
          const answers = changes.import(who, rows);
          for (const scope of new Set<CannedResponse['scope']>(rows.map((row) => row.scope))) library.hint(who, scope);
          return answers;
        }),
      ),
    used: (id, call) =>
      ask('cannedResponses.used', call, (who) =>
        backend.once(who, call.key, request('used', id), () => library.count(who, library.find(who, id))),
      ),
  };
}
