import type * as v from 'valibot';
import type { Call, Snapshot, Write } from '../../contract/index.js';
import { alertsSchema } from '../../features/alerts/alerts.schema.js';
import { notificationsSchema } from '../../features/notifications/notifications.schema.js';
import { preferencesSchema } from '../../features/preferences/preferences.schema.js';
import type { AdapterGroups } from '../settings-adapter.js';
import type { Client } from './client.js';
import { restPush } from './push.js';
import { snapshotOf, type ObjectSchemas } from './wire.schema.js';

export type HabitGroups = { [G in 'notifications' | 'push' | 'alerts' | 'preferences']: Required<AdapterGroups[G]> };

/** How a person is told what happens and how they like to work; see `late-groups.ts`. */
export function habitGroups(client: Client, schemas: ObjectSchemas): HabitGroups {
  function object<T>(group: string, path: string, schema: v.GenericSchema<unknown, T>) {
    const reads = (schemas[group] = snapshotOf<T>(schema)) as v.GenericSchema<unknown, Snapshot<T>>;
    return {
      load: (call: Call) => client.get(path, reads, call),
      save: (patch: Partial<T>, call: Write<T>) => client.patch(path, patch, reads, call),
    };
  }
  return {
    notifications: object('notifications', '/notification-preferences', notificationsSchema),
    push: restPush(client),
    alerts: object('alerts', '/alerts', alertsSchema),
    preferences: object('preferences', '/preferences', preferencesSchema),
  };
}
