import type { Call } from '../../contract/index.js';

/** Something that happened to the person's account. A row of data, so `type`. */
export type ActivityEntry = {
  id: string;
  /** One of {@link activityCodes}, or the backend's own. */
  what: string;
  /** RFC 3339. */
  at: string;
  /** `system`: nobody of the company did it, as when a sign-in fails. */
  by: 'me' | 'administrator' | 'system';
  /** Who else it was. */
  name?: string;
  /** Where it was done from, as names: `Firefox, Windows`. */
  device?: string;
  /** Address or region of the network. */
  place?: string;
  /** Of what: the name of a token or a device, the code of a method, or a member of the profile such as `role`. Never a value, and never a secret. */
  detail?: string;
  /** How often, where several are told as one; missing: once. */
  count?: number;
};

/** What has a sentence of its own. */
export const activityCodes = [
  'signed-in',
  'signed-in-new-device',
  'signed-out-elsewhere',
  'sign-in-failed',
  'password-changed',
  'email-changed',
  'phone-changed',
  'two-factor-on',
  'two-factor-off',
  'recovery-codes-made',
  'token-created',
  'token-revoked',
  'token-rolled',
  'profile-changed',
] as const;

export type ActivityCode = (typeof activityCodes)[number];

/** A newer backend may have others. */
export const isActivityCode = (what: string): what is ActivityCode => activityCodes.some((code) => code === what);

export interface ActivityQuery {
  /** The `next` of the page before. */
  cursor?: string;
  limit?: number;
}

export interface ActivityPage {
  /** The newest first. */
  rows: ActivityEntry[];
  /** Missing: it is the last page. */
  next?: string;
}

export interface ActivityGroup {
  list(query: ActivityQuery, call: Call): Promise<ActivityPage>;
}
