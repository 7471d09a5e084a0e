export { availabilityStatuses, longestReason } from './availability.js';
export type { Availability, AvailabilityCapability, AvailabilityGroup, AvailabilityStatus } from './availability.js';
export { AvailabilitySwitch } from './availability-switch.js';
export { availability, type AvailabilityStore } from './availability.store.js';
