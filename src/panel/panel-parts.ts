import type { AdapterGroups } from '../adapters/settings-adapter.js';
import { loadModule } from '../contract/index.js';
import type { SettingsElement } from '../element/index.js';
import type { Session } from '../session/session.js';

type ElementClass = new () => SettingsElement;

interface Part {
  /** What the adapter must have for it. */
  group: keyof AdapterGroups;
  load(): Promise<ElementClass>;
}

/** The elements a panel is made of, by tag; each is loaded when its section is opened. Tests let one fail. */
export const parts = {
  'profile-form': {
    group: 'profile',
    load: async () => (await loadModule(() => import('../features/profile/profile-form.js'))).ProfileForm,
  },
  'password-form': {
    group: 'password',
    load: async () => (await loadModule(() => import('../features/password/password-form.js'))).PasswordForm,
  },
  'two-factor-form': {
    group: 'twoFactor',
    load: async () => (await loadModule(() => import('../features/security/two-factor-form.js'))).TwoFactorForm,
  },
  'session-list': {
    group: 'sessions',
    load: async () => (await loadModule(() => import('../features/security/session-list.js'))).SessionList,
  },
  'access-token-manager': {
    group: 'accessTokens',
    load: async () => (await loadModule(() => import('../features/access-tokens/access-token-manager.js'))).AccessTokenManager,
  },
  'activity-log': {
    group: 'activity',
    load: async () => (await loadModule(() => import('../features/activity/activity-log.js'))).ActivityLog,
  },
  'notification-matrix': {
    group: 'notifications',
    load: async () => (await loadModule(() => import('../features/notifications/notification-matrix.js'))).NotificationMatrix,
  },
  'push-subscription': {
    group: 'push',
    load: async () => (await loadModule(() => import('../features/notifications/push-subscription.js'))).PushSubscriptionElement,
  },
  'alert-settings': {
    group: 'alerts',
    load: async () => (await loadModule(() => import('../features/alerts/alert-settings.js'))).AlertSettings,
  },
  'availability-switch': {
    group: 'availability',
    load: async () => (await loadModule(() => import('../features/availability/availability-switch.js'))).AvailabilitySwitch,
  },
  'preferences-form': {
    group: 'preferences',
    load: async () => (await loadModule(() => import('../features/preferences/preferences-form.js'))).PreferencesForm,
  },
  'canned-response-manager': {
    group: 'cannedResponses',
    load: async () => (await loadModule(() => import('../features/canned-responses/canned-response-manager.js'))).CannedResponseManager,
  },
  'welcome-message-editor': {
    group: 'welcomeMessages',
    load: async () => (await loadModule(() => import('../features/welcome-messages/welcome-message-editor.js'))).WelcomeMessageEditor,
  },
} satisfies Record<string, Part>;

export type PartTag = keyof typeof parts;

/** The group of the adapter that an element needs. */
export const groupOf = (tag: PartTag): string => parts[tag].group;

/** Nothing dead is shown: the adapter has the group, and the backend does not say that it has not. Not known yet counts as there. */
export function isOffered(tag: PartTag, { adapter, $capabilities }: Session): boolean {
  // A tag that is none of them is a typing error of the host's.
  const part: Part | undefined = parts[tag];
  return Boolean(part && adapter[part.group]) && $capabilities.get()[part.group] !== false;
}

export const loadPart = (tag: PartTag): Promise<ElementClass> => parts[tag].load();
