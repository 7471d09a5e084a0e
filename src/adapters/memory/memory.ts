import { AdapterError, type Call, type GroupCapability, type Heard, type Identity, type Snapshot } from '../../contract/index.js';
import { connect, type MemoryRequest } from './connection.js';
import { createFaults } from './faults.js';
import type { MemoryAdapter, MemoryOptions } from './memory-adapter.js';
import { memoryBackend, type MemoryGroup, type MemoryObjects } from './memory-backend.js';
import { checkPicture, findPicture } from './picture-rules.js';
import { checkProfile } from './profile-rules.js';

const maya: Identity = { user: '1', account: 'fernweh', name: 'Maya Lindqvist' };
const uploadSteps = 4;

/** A backend in the page, for stories and tests: validates, versions, tells other sessions, and fails on demand. Nothing outlives the page. */
export function memory(options: MemoryOptions = {}): MemoryAdapter {
  const backend = options.backend ?? memoryBackend(options);
  const faults = createFaults(options.faults);
  const requests: MemoryRequest[] = [];
  const listeners = new Set<(change: Heard) => void>();
  let person: Identity | undefined = options.person ?? maya;

  const { ask, pause } = connect({
    faults,
    requests,
    latency: () => (typeof options.latency === 'function' ? options.latency() : (options.latency ?? 0)),
    person: () => person,
  });
  const capability = <C extends GroupCapability>(group: MemoryGroup) => (backend.capabilities[group] || {}) as C;
  const load =
    <G extends MemoryGroup>(group: G) =>
    (call: Call): Promise<Snapshot<MemoryObjects[G]>> =>
      ask(`${group}.load`, call, (who) => backend.read(who, group));

  return {
    id: options.id ?? backend.id,
    backend,
    requests,
    identify: (call) => ask('identify', call, (who) => ({ ...who })),
    capabilities: (call) => ask('capabilities', call, () => structuredClone(backend.capabilities)),
    profile: {
      load: load('profile'),
      save: (patch, call) =>
        ask('profile.save', { ...call, patch }, (who) =>
          backend.once(who, call.key, JSON.stringify(['profile.save', patch]), () => {
            const current = backend.read(who, 'profile');
            if (call.version !== current.version) throw new AdapterError('stale', { current, status: 412 });
            const kept = checkProfile(patch, { capability: capability('profile'), taken: backend.taken });
            return backend.write(who, 'profile', kept, call.key);
          }),
        ),
    },
    avatar: {
      load: load('avatar'),
      upload(file, call) {
        const send = async () => {
          for (let step = 1; step <= uploadSteps; step += 1) {
            await pause(call.signal);
            call.onProgress?.(step / uploadSteps);
          }
        };
        return ask('avatar.upload', { ...call, send }, async (who) => {
          await checkPicture(file, capability('avatar'));
          const request = JSON.stringify(['avatar.upload', file.size, file.type]);
          return backend.once(who, call.key, request, () => backend.write(who, 'avatar', { url: URL.createObjectURL(file) }, call.key));
        });
      },
      remove: (call) =>
        ask('avatar.remove', call, (who) =>
          backend.once(who, call.key, JSON.stringify(['avatar.remove']), () => backend.write(who, 'avatar', { url: '' }, call.key)),
        ),
      gallery: (call) => ask('avatar.gallery', call, () => structuredClone(backend.gallery)),
      choose: (picture, call) =>
        ask('avatar.choose', call, (who) =>
          backend.once(who, call.key, JSON.stringify(['avatar.choose', picture]), () =>
            backend.write(who, 'avatar', { url: findPicture(backend.gallery, picture).url }, call.key),
          ),
        ),
    },
    availability: { load: load('availability') },
    listen(heard) {
      const unlisten = backend.hear((user, change) => user === person?.user && !faults.meet('listen') && heard(change));
      listeners.add(heard);
      queueMicrotask(() => listeners.has(heard) && heard({ group: '*' }));
      return () => {
        unlisten();
        listeners.delete(heard);
      };
    },
    fail: (fault) => faults.add(fault),
    calm() {
      faults.calm();
      for (const heard of listeners) heard({ group: '*' });
    },
    elsewhere: (group, patch) => backend.write(person ?? maya, group, patch),
    signIn(next) {
      person = next;
    },
    signOut() {
      person = undefined;
    },
  };
}
