import type { ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import type { Resource, ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { Availability } from './availability.js';

export interface AvailabilityStore extends Omit<Resource<Availability>, '$state'> {
  readonly $availability: ReadableAtom<ResourceState<Availability>>;
}

export const availability: Area<AvailabilityStore> = {
  name: 'availability',
  make({ adapter, shared }) {
    const { $state, ...verbs } = resource<Availability>(shared, {
      group: 'availability',
      adapter: adapter.availability,
      // A reason is typed, and nothing typed is lost; a status shows what holds.
      refused: (member) => (member === 'reason' ? 'stays' : 'returns'),
      whole: false,
    });
    return { $availability: $state, ...verbs };
  },
};
