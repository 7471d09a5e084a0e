import type { Snapshot } from '../../contract/index.js';
import type { AlertPreferences } from '../../features/alerts/alerts.js';
import type { Availability } from '../../features/availability/availability.js';
import type { NotificationPreferences } from '../../features/notifications/notifications.js';
import type { Preferences } from '../../features/preferences/preferences.js';
import type { Avatar, Profile } from '../../features/profile/profile.js';

/** The objects the backend keeps for each person. */
export interface MemoryObjects {
  profile: Profile;
  avatar: Avatar;
  availability: Availability;
  notifications: NotificationPreferences;
  alerts: AlertPreferences;
  preferences: Preferences;
}
export type MemoryGroup = keyof MemoryObjects;

/** One change that took effect. */
export interface Effect {
  user: string;
  group: MemoryGroup;
  patch: object;
  /** Missing: somebody else's change. */
  key?: string;
}

export interface Stored<T> extends Snapshot<T> {
  version: string;
  revision: number;
}
