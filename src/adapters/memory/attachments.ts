import { AdapterError, type Identity } from '../../contract/index.js';
import type { AttachmentsCapability, AttachmentsGroup, CannedAttachment } from '../../features/canned-responses/canned-responses.js';
import { libraryOf } from './canned-library.js';
import type { MemoryLine } from './line.js';
import type { MemoryBackend } from './memory-backend.js';
import { mediaTypeOf } from './media-type.js';
import { randomId } from './random-id.js';
import { welcomeShelf } from './welcome-shelf.js';

const uploadSteps = 4;

const uploadsOf = (backend: MemoryBackend, { user }: Identity): Map<string, CannedAttachment> =>
  backend.keep(`attachments/${user}`, () => new Map<string, CannedAttachment>());

const inResponses = (backend: MemoryBackend, who: Identity, id: string) =>
  libraryOf(backend)
    .rowsOf(who)
    .flatMap(({ value }) => value.attachments)
    .find((file) => file.id === id);

const inWelcomes = (backend: MemoryBackend, who: Identity, id: string) =>
  welcomeShelf(backend, who)
    .rows()
    .flatMap(({ value }) => value.contents.map(({ file }) => file))
    .find((file) => file?.id === id);

const inUse = (backend: MemoryBackend, who: Identity, id: string) => inResponses(backend, who, id) ?? inWelcomes(backend, who, id);

/** What this person has uploaded, or may read in a response: a preset is copied with its files. */
export const fileOf = (backend: MemoryBackend, who: Identity, id: string): CannedAttachment | undefined =>
  uploadsOf(backend, who).get(id) ?? inUse(backend, who, id) ?? undefined;

async function checkedType(file: File, { maxBytes = Infinity, types }: AttachmentsCapability): Promise<string> {
  if (file.size > maxBytes) throw new AdapterError('too-large', { fields: { file: { code: 'too-large', limit: maxBytes } }, status: 413 });
  const type = await mediaTypeOf(file);
  if (!type || types?.includes(type) === false)
    throw new AdapterError('wrong-type', { fields: { file: { code: 'wrong-type' } }, status: 415 });
  return type;
}

export function memoryAttachments(line: MemoryLine): Required<AttachmentsGroup> {
  const { ask, backend, pause } = line;
  return {
    upload(file, call) {
      const send = async () => {
        for (let step = 1; step <= uploadSteps; step += 1) {
          await pause(call.signal);
          call.onProgress?.(step / uploadSteps);
        }
      };
      return ask('attachments.upload', { ...call, send }, async (who) => {
        const type = await checkedType(file, backend.capabilities['attachments'] || {});
        return backend.once(who, call.key, JSON.stringify(['attachments.upload', file.name, file.size]), () => {
          const kept = { id: randomId(), name: file.name, type, size: file.size, url: URL.createObjectURL(file) };
          uploadsOf(backend, who).set(kept.id, kept);
          return { ...kept };
        });
      });
    },
    remove: (id, call) =>
      ask('attachments.remove', call, (who) =>
        backend.once(who, call.key, JSON.stringify(['attachments.remove', id]), () => {
          if (inUse(backend, who, id)) {
            throw new AdapterError('conflict', { fields: { id: { code: 'in-use' } }, reason: 'in-use', status: 409 });
          }
          const kept = uploadsOf(backend, who).get(id);
          if (!kept) throw new AdapterError('not-found', { status: 404 });
          URL.revokeObjectURL(kept.url);
          uploadsOf(backend, who).delete(id);
        }),
      ),
  };
}
