import type { Capabilities, Heard, Identity } from '../../contract/index.js';
import type { Avatar, GalleryPicture } from '../../features/profile/profile.js';
import { backOffice, type BackOffice } from './back-office.js';
import { companyChannels, type CompanyChannels } from './company-channels.js';
import { keptAnswers } from './kept-answers.js';
import type { Effect, MemoryGroup, MemoryObjects, Stored } from './memory-objects.js';
import { randomId } from './random-id.js';
import { sampleProfile, sampleSeed, type Seed } from './sample-person.js';

/** The server's side. Several adapters on one backend are several browsers. */
export interface MemoryBackend extends BackOffice {
  readonly id: string;
  /** What everybody begins with. */
  readonly seed: Seed;
  readonly taken: readonly string[];
  readonly gallery: readonly GalleryPicture[];
  capabilities: Capabilities;
  /** Numbers and templates of the company. */
  readonly channels: CompanyChannels;
  /** Every change that took effect, oldest first: what was sent twice and done once stands here once. */
  readonly history: readonly Effect[];
  read<G extends MemoryGroup>(person: Identity, group: G): Stored<MemoryObjects[G]>;
  /** Changes without asking for permission, and tells everybody who listens. What changes nothing makes no version. */
  write<G extends MemoryGroup>(person: Identity, group: G, patch: Partial<MemoryObjects[G]>, key?: string): Stored<MemoryObjects[G]>;
  /** Carries out `run` once per key; later calls get its first answer. */
  once<R>(person: Identity, key: string, request: string, run: () => R): R;
  /** `everybody` is a user, too. */
  tell(user: string, change: Heard): void;
  hear(listener: (user: string, change: Heard) => void): () => void;
}

export interface MemoryBackendOptions {
  /** Default: unlike any other, so that nothing kept on this device is taken for another backend's. */
  id?: string;
  seed?: Partial<Seed>;
}

/** Whoever is signed in. */
export const everybody = '*';

type Objects = { [G in MemoryGroup]: Stored<MemoryObjects[G]> };

const isSame = (value: object, patch: object): boolean =>
  Object.entries(patch).every(([member, wanted]) => (value as Record<string, unknown>)[member] === wanted);

export function memoryBackend(options: MemoryBackendOptions = {}): MemoryBackend {
  const seed = { ...sampleSeed, ...options.seed };
  const people = new Map<string, Objects>();
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
        notifications: { value: { ...seed.notifications }, ...first },
        alerts: { value: { ...seed.alerts }, ...first },
        preferences: { value: { ...seed.preferences }, ...first },
      };
      people.set(user, objects);
    }
    return objects;
  }

  const backend: MemoryBackend = {
    ...backOffice(),
    id: options.id ?? `memory-${randomId()}`,
    seed,
    taken: seed.taken,
    gallery: seed.gallery,
    capabilities: seed.capabilities,
    channels: companyChannels(seed.channels, (change) => backend.tell(everybody, change)),
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
      if (group === 'avatar' && (before.value as Avatar).url.startsWith('blob:')) URL.revokeObjectURL((before.value as Avatar).url);
      history.push({ user: person.user, group, patch, ...(key !== undefined && { key }) });
      backend.tell(person.user, { group, snapshot: backend.read(person, group) });
      return backend.read(person, group);
    },
    once: keptAnswers(),
    tell(user, change) {
      for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener(user, change));
    },
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return backend;
}
