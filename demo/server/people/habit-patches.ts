import * as v from 'valibot';
import { alertsPatch, availabilityPatch, preferencesPatch } from '../../../src/schemas.js';
import { defaultAlerts } from '../../../src/features/alerts/alerts.js';
import type { GroupCapability } from '../../../src/contract/index.js';
import type { JsonObject } from '../http/body.js';
import { firstOfEach, memberProblems, refusedMembers } from '../http/member-problems.js';
import { mergePatchOf } from '../http/merge-patch.js';
import { Problem } from '../http/problems.js';
import { firstAvailability, firstNotifications, firstPreferences, notificationsPatch, preferencesCapability } from './habits.js';

/** What may be sent to change each object. Null: what holds at first. */
export const habitPatches = {
  availability: mergePatchOf(availabilityPatch.entries, { ...firstAvailability }),
  notifications: mergePatchOf(notificationsPatch.entries, { ...firstNotifications }),
  alerts: mergePatchOf(alertsPatch.entries, { ...defaultAlerts }),
  preferences: mergePatchOf(preferencesPatch(preferencesCapability.channels.map(({ id }) => id)).entries, { ...firstPreferences }),
} as const;

type Strict = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** The members that would really change, or one problem that names every member that cannot. */
export function readHabitPatch<T extends object>(schema: Strict, object: JsonObject, now: T, capability: GroupCapability): Partial<T> {
  const refused = refusedMembers(object, capability);
  const parsed = v.safeParse(schema, object);
  const errors = firstOfEach([...refused, ...memberProblems(schema, object, parsed.issues)]);
  if (errors.length) throw new Problem(refused.length ? 'read-only' : 'invalid', { errors });
  return Object.fromEntries(
    Object.entries(parsed.output as JsonObject).filter(([member, value]) => value !== now[member as keyof T]),
  ) as Partial<T>;
}
