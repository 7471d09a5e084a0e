import type { ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import type { ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { Availability } from './availability.js';

export interface AvailabilityStore {
  readonly $availability: ReadableAtom<ResourceState<Availability>>;
  load(): Promise<void>;
}

export const availability: Area<AvailabilityStore> = {
  name: 'availability',
  make({ adapter, shared }) {
    const group = adapter.availability;
    const { $state, load } = resource<Availability>(shared, { group: 'availability', adapter: group, refused: 'returns', whole: false });
    return { $availability: $state, load };
  },
};
