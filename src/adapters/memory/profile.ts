import { AdapterError, type Call, type Identity } from '../../contract/index.js';
import type { Profile, ProfileCapability, ProfileGroup } from '../../features/profile/profile.js';
import { noteActivity } from './activity.js';
import { secondStepOf } from './channels.js';
import type { MemoryLine } from './line.js';
import { checkProfile } from './profile-rules.js';

export function memoryProfile(line: MemoryLine): Required<ProfileGroup> {
  const { ask, backend } = line;

  /** Throws unless the person has proven that a new address or number is theirs. */
  function needProofs(who: Identity, before: Profile, patch: Partial<Profile>, call: Call): void {
    const { verified = [] } = (backend.capabilities['profile'] || {}) as ProfileCapability;
    const changed = verified.filter((member) => patch[member] !== undefined && patch[member] !== before[member]);
    if (changed.length > 1) {
      throw new AdapterError('invalid', { fields: { mobile: { code: 'one-at-a-time' } }, reason: 'invalid', status: 422 });
    }
    const [member] = changed;
    if (!member) return;
    const target = patch[member]!;
    if (member === 'email') return line.needProof(who, call, 'email-change', target);
    if (target) return line.needProof(who, call, 'phone-change', target);
    if (secondStepOf(backend, who).methods.includes('sms')) {
      throw new AdapterError('conflict', { fields: { mobile: { code: 'in-use' } }, reason: 'in-use', status: 409 });
    }
    line.needProof(who, call, 'phone-removal');
  }

  function note(who: Identity, before: Profile, kept: Partial<Profile>): void {
    if (kept.email !== undefined && kept.email !== before.email) noteActivity(line, who, 'email-changed');
    if (kept.mobile !== undefined && kept.mobile !== before.mobile) noteActivity(line, who, 'phone-changed');
  }

  return {
    load: (call) => ask('profile.load', call, (who) => backend.read(who, 'profile')),
    save: (patch, call) =>
      ask('profile.save', { ...call, patch }, (who) =>
        backend.once(who, call.key, JSON.stringify(['profile.save', patch]), () => {
          const current = backend.read(who, 'profile');
          if (call.version !== current.version) throw new AdapterError('stale', { current, status: 412 });
          const capability = (backend.capabilities['profile'] || {}) as ProfileCapability;
          const kept = checkProfile(patch, { capability, taken: backend.taken });
          needProofs(who, current.value, kept, call);
          note(who, current.value, kept);
          return backend.write(who, 'profile', kept, call.key);
        }),
      ),
  };
}
