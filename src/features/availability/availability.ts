import type { FieldProblem, GroupCapability, ResourceGroup } from '../../contract/index.js';

export const availabilityStatuses = ['online', 'busy', 'offline'] as const;
export type AvailabilityStatus = (typeof availabilityStatuses)[number];

/** Whether new conversations may be assigned to the person. */
export interface Availability {
  status: AvailabilityStatus;
  /** Why they take none, in their own words, for colleagues; or empty. */
  reason: string;
  /** RFC 3339: when the backend makes them `online` by itself; or empty. */
  until: string;
  /** While no page of theirs is open, they count as offline. */
  autoOffline: boolean;
}

/** In UTF-16 units, as `maxlength` counts. */
export const longestReason = 80;

/** What is wrong with a reason, if anything. */
export function reasonProblem(reason: string): FieldProblem | undefined {
  if (/\p{Cc}|\p{Surrogate}/u.test(reason)) return { code: 'invalid-characters' };
  return reason.trim().length > longestReason ? { code: 'too-long', limit: longestReason } : undefined;
}

/** Milliseconds that `until` may lie ahead. */
export const longestAbsence = 7 * 24 * 60 * 60 * 1_000;

/** What holds after a change: whoever is online has no reason to be away, and no time to come back. */
export const settled = (value: Availability): Availability => (value.status === 'online' ? { ...value, reason: '', until: '' } : value);

export interface AvailabilityCapability extends GroupCapability {
  /** In the order to show them; missing: online and busy. */
  statuses?: readonly AvailabilityStatus[];
}

/** The last change wins: a backend need not compare versions. */
export type AvailabilityGroup = ResourceGroup<Availability>;
