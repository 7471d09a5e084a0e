export {
  activityCodes,
  type ActivityCode,
  type ActivityEntry,
  type ActivityGroup,
  type ActivityPage,
  type ActivityQuery,
} from './activity.js';
export { ActivityLog } from './activity-log.js';
export { activity, type Activity, type ActivityStore, type MoreState } from './activity.store.js';
