import { AdapterError, type Capabilities, type Heard, type Identity, type Snapshot } from '../../contract/index.js';
import type { Availability } from '../../features/availability/availability.js';
import type { Avatar, GalleryPicture, Profile } from '../../features/profile/profile.js';
import { sampleProfile, sampleSeed, type Seed } from './sample-person.js';

/** The objects the backend keeps for each person. */
export interface MemoryObjects {
  profile: Profile;
  avatar: Avatar;
  availability: Availability;
}
export type MemoryGroup = keyof MemoryObjects;

/** One change that took effect. */
export interface Effect {
  user: string;
  group: MemoryGroup;
  patch: object;
  /** Missing: somebody else's change. */
  key?: string;
}

export interface Stored<T> extends Snapshot<T> {
  version: string;
  revision: number;
}

/** The server's side. Several adapters on one backend are several browsers. */
export interface MemoryBackend {
  readonly id: string;
  readonly taken: readonly string[];
  readonly gallery: readonly GalleryPicture[];
  capabilities: Capabilities;
  /** Every change that took effect, oldest first: what was sent twice and done once stands here once. */
  readonly history: readonly Effect[];
  read<G extends MemoryGroup>(person: Identity, group: G): Stored<MemoryObjects[G]>;
  /** Changes without asking for permission, and tells everybody who listens. What changes nothing makes no version. */
  write<G extends MemoryGroup>(person: Identity, group: G, patch: Partial<MemoryObjects[G]>, key?: string): Stored<MemoryObjects[G]>;
  /** Carries out `run` once per key; later calls get its first answer. */
  once<R>(person: Identity, key: string, request: string, run: () => R): R;
  hear(listener: (user: string, change: Heard) => void): () => void;
}

export interface MemoryBackendOptions {
  /** Default: unlike any other, so that nothing kept on this device is taken for another backend's. */
  id?: string;
  seed?: Partial<Seed>;
}

type Objects = { [G in MemoryGroup]: Stored<MemoryObjects[G]> };

const randomId = () => `memory-${[...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')}`;
const isSame = (value: object, patch: object) =>
  Object.entries(patch).every(([member, wanted]) => (value as Record<string, unknown>)[member] === wanted);
const isOurs = (url: string) => url.startsWith('blob:');

export function memoryBackend(options: MemoryBackendOptions = {}): MemoryBackend {
  const seed = { ...sampleSeed, ...options.seed };
  const people = new Map<string, Objects>();
  const answers = new Map<string, { request: string; answer: unknown }>();
  const listeners = new Set<(user: string, change: Heard) => void>();
  const history: Effect[] = [];

  function objectsOf({ user, name }: Identity): Objects {
    let objects = people.get(user);
    if (!objects) {
      const profile = { ...sampleProfile, ...(name && { name }), ...options.seed?.profile };
      const first = { version: 'v1', revision: 1 };
      objects = {
        profile: { value: profile, ...first },
        avatar: { value: { ...seed.avatar }, ...first },
        availability: { value: { ...seed.availability }, ...first },
      };
      people.set(user, objects);
    }
    return objects;
  }

  const backend: MemoryBackend = {
    id: options.id ?? randomId(),
    taken: seed.taken,
    gallery: seed.gallery,
    capabilities: seed.capabilities,
    history,
    read(person, group) {
      const stored = objectsOf(person)[group];
      return { ...stored, value: { ...stored.value } };
    },
    write(person, group, patch, key) {
      const objects = objectsOf(person);
      const before = objects[group];
      if (isSame(before.value, patch)) return backend.read(person, group);
      const revision = before.revision + 1;
      objects[group] = { value: { ...before.value, ...patch }, version: `v${revision}`, revision } as (typeof objects)[typeof group];
      if (group === 'avatar' && isOurs((before.value as Avatar).url)) URL.revokeObjectURL((before.value as Avatar).url);
      history.push({ user: person.user, group, patch, ...(key !== undefined && { key }) });
      const snapshot = backend.read(person, group);
      for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener(person.user, { group, snapshot }));
      return backend.read(person, group);
    },
    once(person, key, request, run) {
      const name = JSON.stringify([person.user, key]);
      const earlier = answers.get(name);
      if (earlier && earlier.request !== request) throw new AdapterError('invalid', { reason: 'idempotency-key-reused', status: 422 });
      if (earlier) return earlier.answer as ReturnType<typeof run>;
      const answer = run();
      answers.set(name, { request, answer });
      return answer;
    },
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return backend;
}
