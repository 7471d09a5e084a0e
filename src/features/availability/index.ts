export type { Availability, AvailabilityGroup } from './availability.js';
export { availability, type AvailabilityStore } from './availability.store.js';
