import type { ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import type { Resource, ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { NotificationPreferences } from './notifications.js';

export interface NotificationsStore extends Omit<Resource<NotificationPreferences>, '$state'> {
  readonly $notifications: ReadableAtom<ResourceState<NotificationPreferences>>;
}

export const notifications: Area<NotificationsStore> = {
  name: 'notifications',
  make({ adapter, shared }) {
    const { $state, ...verbs } = resource<NotificationPreferences>(shared, {
      group: 'notifications',
      adapter: adapter.notifications,
      refused: 'returns',
      whole: false,
    });
    return { $notifications: $state, ...verbs };
  },
};
