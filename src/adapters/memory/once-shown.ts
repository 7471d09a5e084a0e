import { AdapterError, type Identity } from '../../contract/index.js';
import type { MemoryBackend } from './memory-backend.js';

/** As `backend.once`, for an answer with a secret in it, which is not kept: who asks with the same key again does not get it. */
export function onceShown<R>(backend: MemoryBackend, who: Identity, key: string, request: string, run: () => R): R {
  const shown: R[] = [];
  backend.once(who, key, request, () => void shown.push(run()));
  if (!shown.length) throw new AdapterError('conflict', { reason: 'secret-already-shown', status: 409 });
  return shown[0]!;
}
