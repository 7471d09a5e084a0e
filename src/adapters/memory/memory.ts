import type { Heard, Identity } from '../../contract/index.js';
import { memoryAvatar } from './avatar.js';
import { cannedGroups } from './canned-groups.js';
import { connect, type MemoryRequest } from './connection.js';
import { createFaults } from './faults.js';
import { habitGroups } from './habit-groups.js';
import type { MemoryLine } from './line.js';
import type { MemoryAdapter, MemoryOptions } from './memory-adapter.js';
import { everybody, memoryBackend } from './memory-backend.js';
import { memoryProfile } from './profile.js';
import { needProof } from './proofs.js';
import { memoryPush } from './push.js';
import { randomId } from './random-id.js';
import { securityGroups } from './security-groups.js';
import { noteSignIn } from './sessions.js';
import { welcomeGroups } from './welcome-messages.js';

const maya: Identity = { user: '1', account: 'fernweh', name: 'Maya Lindqvist', username: 'maya.lindqvist@fernweh.example' };

/** A backend in the page, for stories and tests: validates, versions, tells other sessions, and fails on demand. Nothing outlives the page. */
export function memory(options: MemoryOptions = {}): MemoryAdapter {
  const backend = options.backend ?? memoryBackend(options);
  const faults = createFaults(options.faults);
  const requests: MemoryRequest[] = [];
  const listeners = new Set<(change: Heard) => void>();
  let person: Identity | undefined = options.person ?? maya;
  let session = randomId();

  const connection = connect({
    faults,
    requests,
    latency: () => (typeof options.latency === 'function' ? options.latency() : (options.latency ?? 0)),
    person: () => (backend.ended.has(session) ? undefined : person),
  });
  const line: MemoryLine = {
    ...connection,
    backend,
    get session() {
      return session;
    },
    needProof: (who, call, purpose, target) => needProof(backend, session, who, call, purpose, target),
    hint: (who, group) => backend.tell(who.user, { group }),
  };
  const { ask } = connection;

  return {
    id: options.id ?? backend.id,
    backend,
    requests,
    identify: (call) =>
      ask('identify', call, (who) => {
        noteSignIn(line, who);
        return { ...who };
      }),
    capabilities: (call) => ask('capabilities', call, () => structuredClone(backend.capabilities)),
    profile: memoryProfile(line),
    avatar: memoryAvatar(line),
    ...habitGroups(line),
    push: memoryPush(line),
    ...securityGroups(line),
    ...cannedGroups(line),
    ...welcomeGroups(line),
    listen(heard) {
      const unlisten = backend.hear((user, change) => {
        if ((user !== person?.user && user !== everybody) || faults.meet('listen')) return;
        // Whoever asks anything now learns that they are signed out.
        heard(backend.ended.has(session) ? { group: '*' } : change);
      });
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
    happens: (happening, data) => backend.tell((person ?? maya).user, { happening, data }),
    signIn(next) {
      person = next;
      session = randomId();
    },
    signOut() {
      person = undefined;
    },
  };
}
