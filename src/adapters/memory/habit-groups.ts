import * as v from 'valibot';
import { alertsPatch } from '../../features/alerts/alerts.schema.js';
import { settled } from '../../features/availability/availability.js';
import { availabilityPatch } from '../../features/availability/availability.schema.js';
import type { PreferencesCapability } from '../../features/preferences/preferences.js';
import { preferencesPatch } from '../../features/preferences/preferences.schema.js';
import type { AdapterGroups } from '../settings-adapter.js';
import type { MemoryLine } from './line.js';
import { plainObject } from './plain-object.js';

export type HabitGroups = { [G in 'availability' | 'notifications' | 'alerts' | 'preferences']: Required<AdapterGroups[G]> };

/** How a person is told what happens, when they take chats, and how they like to work. */
export function habitGroups(line: MemoryLine): HabitGroups {
  const channels = () => ((line.backend.capabilities['preferences'] || {}) as PreferencesCapability).channels ?? [];
  const cells = (value: object) => v.strictObject(Object.fromEntries(Object.keys(value).map((cell) => [cell, v.optional(v.boolean())])));
  return {
    availability: plainObject(line, 'availability', { schema: () => availabilityPatch, unversioned: true, settled }),
    notifications: plainObject(line, 'notifications', { schema: cells }),
    alerts: plainObject(line, 'alerts', { schema: () => alertsPatch }),
    preferences: plainObject(line, 'preferences', { schema: () => preferencesPatch(channels().map(({ id }) => id)) }),
  };
}
