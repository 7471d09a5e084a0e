import * as v from 'valibot';
import { defaultAlerts, type AlertPreferences } from '../../../src/features/alerts/alerts.js';
import type { Availability } from '../../../src/features/availability/availability.js';
import type {
  NotificationCell,
  NotificationPreferences,
  NotificationsCapability,
} from '../../../src/features/notifications/notifications.js';
import type { Preferences, PreferencesCapability } from '../../../src/features/preferences/preferences.js';
import type { Person } from '../database/schema.js';

/** How people are told what happens, and how they like to work: what there is here, and what holds until somebody chooses. */

const channels = ['email', 'push'] as const;
const events = [
  'conversation-created',
  'conversation-assigned',
  'mentioned',
  'message-in-assigned',
  'message-in-participating',
  'sla-first-response',
  'sla-next-response',
  'sla-resolution',
  'account-security',
] as const;

/** Mail goes even where somebody has taken over every browser of the person. */
const always: NotificationCell = 'email:account-security';
const onAtFirst: readonly NotificationCell[] = ['email:conversation-assigned', 'push:conversation-assigned', always];

const cells: readonly NotificationCell[] = events
  .flatMap((event) => channels.map((channel): NotificationCell => `${channel}:${event}`))
  .filter((cell) => cell !== 'push:account-security');

export const firstNotifications: NotificationPreferences = Object.fromEntries(cells.map((cell) => [cell, onAtFirst.includes(cell)]));

/** What may be changed. */
export const notificationsPatch = v.strictObject(
  Object.fromEntries(cells.map((cell) => [cell, v.optional(v.boolean('invalid-type'))] as const)),
);

export const notificationsCapability = ({ email }: Pick<Person, 'email'>): NotificationsCapability => ({
  events: events.map((id) => ({ id })),
  channels: [{ id: 'email', target: email }, { id: 'push' }],
  locked: { [always]: 'administrator' },
});

const writingChannels = ['chat', 'email', 'whatsapp'] as const;

export const preferencesCapability = {
  channels: writingChannels.map((id) => ({ id })),
  languages: ['en', 'de', 'sv', 'ar'],
} satisfies PreferencesCapability;

export const firstPreferences: Preferences = {
  capitalize: true,
  sendKey: 'enter',
  signature: '',
  ...Object.fromEntries(writingChannels.map((id) => [`signature:${id}`, false])),
  interfaceLanguage: '',
  textSize: 'normal',
  theme: 'system',
};

export const firstAvailability: Availability = { status: 'online', reason: '', until: '', autoOffline: false };

/** A record may be older than some of the members, or newer than this program. */
const whole = <T extends object>(defaults: T, stored: Partial<T>): T =>
  Object.fromEntries(Object.entries(defaults).map(([member, first]) => [member, stored[member as keyof T] ?? (first as unknown)])) as T;

export const notificationsOf = ({ notifications }: Pick<Person, 'notifications'>): NotificationPreferences => ({
  ...whole(firstNotifications, notifications),
  [always]: true,
});
export const alertsOf = ({ alerts }: Pick<Person, 'alerts'>): AlertPreferences => whole(defaultAlerts, alerts);
export const preferencesOf = ({ preferences }: Pick<Person, 'preferences'>): Preferences => whole(firstPreferences, preferences);
