import type { SearchableIn } from '../../element/searchable.js';
import { availabilityBundle, type availabilityMessages } from './availability.messages.js';
import type { AvailabilityCapability } from './availability.js';

export const availabilitySearch: SearchableIn<typeof availabilityMessages> = {
  tag: 'availability-switch',
  bundle: availabilityBundle,
  groups: [
    {
      heading: 'title',
      finds: [
        { label: 'busy', hint: 'busyHint', member: 'busy' },
        { label: 'offline', hint: 'offlineHint', member: 'offline' },
        // These two are there while somebody takes no chats; else the status is the way to them.
        { label: 'howLong' },
        { label: 'reason', hint: 'reasonHint' },
        { label: 'autoOffline', hint: 'autoOfflineHint' },
      ],
    },
  ],
  has(member, { $capabilities }) {
    const { statuses = ['online', 'busy'] } = ($capabilities.get()['availability'] || {}) as AvailabilityCapability;
    return statuses.some((status) => status === member);
  },
};
