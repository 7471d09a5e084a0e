import type { SearchableIn } from '../../element/searchable.js';
import { activityBundle, type activityMessages } from './activity.messages.js';

export const activitySearch: SearchableIn<typeof activityMessages> = {
  tag: 'activity-log',
  bundle: activityBundle,
  groups: [{ heading: 'title', hint: 'description' }],
};
