import { AdapterError, type Identity, type Snapshot } from '../../contract/index.js';
import type { WelcomeMessage } from '../../features/welcome-messages/welcome-messages.js';
import type { MemoryBackend } from './memory-backend.js';
import { newWelcome } from './sample-welcome.js';

export type StoredWelcome = Required<Snapshot<WelcomeMessage>>;

/** The welcome messages of one person, the oldest first. What it gives away is a copy. */
export interface WelcomeShelf {
  rows(): StoredWelcome[];
  find(id: string): StoredWelcome;
  /** What changes nothing makes no version. */
  put(value: WelcomeMessage): StoredWelcome;
  drop(id: string): void;
}

/** When it was changed is no change. */
const wordsOf = ({ updatedAt: _, ...value }: WelcomeMessage) => JSON.stringify(value);

function openShelf(backend: MemoryBackend, user: string): WelcomeShelf {
  const seeded = backend.seed.welcomeMessages(backend.now()).map(newWelcome);
  const stored = new Map(seeded.map((value): [string, StoredWelcome] => [value.id, { value, version: 'v1', revision: 1 }]));
  let revision = 1;

  const shelf: WelcomeShelf = {
    rows: () => [...stored.values()].map((row) => structuredClone(row)),
    find(id) {
      const row = stored.get(id);
      if (!row) throw new AdapterError('not-found', { status: 404 });
      return structuredClone(row);
    },
    put(given) {
      const { id } = given;
      const before = stored.get(id);
      const value = structuredClone(given);
      if (before && wordsOf(before.value) === wordsOf(value)) return shelf.find(id);
      revision += 1;
      value.updatedAt = new Date(backend.now()).toISOString();
      stored.set(id, { value, version: `v${Number(before?.version.slice(1) ?? 0) + 1}`, revision });
      backend.tell(user, { group: 'welcomeMessages', id, snapshot: shelf.find(id) });
      return shelf.find(id);
    },
    drop(id) {
      stored.delete(id);
      backend.tell(user, { group: 'welcomeMessages', id, gone: true });
    },
  };
  return shelf;
}

export const welcomeShelf = (backend: MemoryBackend, { user }: Identity): WelcomeShelf =>
  backend.keep(`welcome-messages/${user}`, () => openShelf(backend, user));
