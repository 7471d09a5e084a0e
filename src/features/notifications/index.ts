export { notificationEvents } from './notifications.js';
export type {
  NewSubscription,
  NotificationCell,
  NotificationChannel,
  NotificationEvent,
  NotificationPreferences,
  NotificationsCapability,
  NotificationsGroup,
  PushGroup,
  PushMessage,
  PushSubscriptions,
  SubscribedBrowser,
} from './notifications.js';
export { NotificationMatrix } from './notification-matrix.js';
export { notifications, type NotificationsStore } from './notifications.store.js';
export type { FoundSubscription, PushBrowser, PushObstacle, PushPlace } from './push-browser.js';
export { createPush, type Push } from './push-device.js';
export type { PushOptions } from './push-ends.js';
export type { PushHere } from './push-here.js';
export { PushSubscriptionElement } from './push-subscription.js';
export { pushWordOf, type PushWord } from './push-words.js';
export { push, type PushMark, type PushStore } from './push.store.js';
