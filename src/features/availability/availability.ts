import type { ResourceGroup } from '../../contract/index.js';

/** Whether new conversations may be assigned to the person. */
export interface Availability {
  status: 'online' | 'busy' | 'offline';
}

export type AvailabilityGroup = ResourceGroup<Availability>;
