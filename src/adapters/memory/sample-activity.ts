import type { ActivityEntry } from '../../features/activity/activity.js';

type Told = Omit<ActivityEntry, 'id' | 'at' | 'by'> & { by?: ActivityEntry['by'] };

const hour = 3_600_000;
const day = 24 * hour;

const mac = { device: 'Chrome, macOS', place: 'Stockholm, Sweden' };
const phone = { device: 'Safari, iPhone', place: 'Stockholm, Sweden' };
const malmo = { device: 'Firefox, Windows', place: 'Malmö, Sweden' };
const gothenburg = { device: 'Edge, Windows', place: 'Gothenburg, Sweden' };
const administrator = { by: 'administrator', name: 'Tomás Rey' } as const;

/** How long ago, and what. */
const told: readonly (readonly [number, Told])[] = [
  [0, { what: 'signed-in', ...mac }],
  [day + 2 * hour, { what: 'sign-in-failed', by: 'system', count: 3, device: 'Edge, Linux', place: '203.0.113.88' }],
  [day + 5 * hour, { what: 'token-rolled', ...mac }],
  [3 * day, { what: 'signed-in', ...malmo }],
  [4 * day, { what: 'profile-changed', ...administrator, detail: 'role' }],
  [9 * day, { what: 'signed-in', ...phone }],
  [12 * day, { what: 'signed-in-new-device', ...malmo }],
  [20 * day, { what: 'two-factor-off', detail: 'sms', ...mac }],
  [28 * day, { what: 'signed-in-new-device', ...gothenburg }],
  [29 * day, { what: 'token-created', detail: 'Spreadsheet sync', ...mac }],
  [40 * day, { what: 'signed-out-elsewhere', detail: 'Opera, Linux', ...mac }],
  [41 * day, { what: 'two-factor-on', detail: 'sms', ...mac }],
  [64 * day, { what: 'password-changed', ...mac }],
  [71 * day, { what: 'phone-changed', ...mac }],
  [90 * day, { what: 'email-changed', ...administrator }],
  [120 * day, { what: 'signed-in-new-device', ...phone }],
  [121 * day, { what: 'signed-in-new-device', ...mac }],
];

/** What happened to the sample person, the newest first. Addresses are of the blocks for examples. */
export const sampleActivity = (now: number): ActivityEntry[] =>
  told.map(([ago, entry], index) => ({ id: `activity-${index + 1}`, at: new Date(now - ago).toISOString(), by: 'me', ...entry }));
