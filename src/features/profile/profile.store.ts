import type { ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import type { Resource, ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { Profile } from './profile.js';

export interface ProfileStore extends Omit<Resource<Profile>, '$state'> {
  readonly $profile: ReadableAtom<ResourceState<Profile>>;
}

export const profile: Area<ProfileStore> = {
  name: 'profile',
  make({ adapter, shared }) {
    const { $state, ...verbs } = resource<Profile>(shared, { group: 'profile', adapter: adapter.profile, refused: 'stays', whole: true });
    return { $profile: $state, ...verbs };
  },
};
