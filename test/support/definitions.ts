/** Whoever mounts one element does not wait for the code of all: the pages of the tests load every module by itself. */
const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
  'access-token-manager': () => import('../../src/features/access-tokens/access-token-manager.define.js'),
  'activity-log': () => import('../../src/features/activity/activity-log.define.js'),
  'alert-settings': () => import('../../src/features/alerts/alert-settings.define.js'),
  'availability-switch': () => import('../../src/features/availability/availability-switch.define.js'),
  'canned-response-manager': () => import('../../src/features/canned-responses/canned-response-manager.define.js'),
  'canned-response-picker': () => import('../../src/features/canned-responses/canned-response-picker.define.js'),
  'notification-matrix': () => import('../../src/features/notifications/notification-matrix.define.js'),
  'password-form': () => import('../../src/features/password/password-form.define.js'),
  'preferences-form': () => import('../../src/features/preferences/preferences-form.define.js'),
  'profile-badge': () => import('../../src/features/profile/profile-badge.define.js'),
  'profile-form': () => import('../../src/features/profile/profile-form.define.js'),
  'push-subscription': () => import('../../src/features/notifications/push-subscription.define.js'),
  'session-list': () => import('../../src/features/security/session-list.define.js'),
  'settings-panel': () => import('../../src/panel/settings-panel.define.js'),
  'two-factor-form': () => import('../../src/features/security/two-factor-form.define.js'),
  'welcome-message-editor': () => import('../../src/features/welcome-messages/welcome-message-editor.define.js'),
};

/** Defines the elements whose tags stand in the markup. */
export async function define(markup: string): Promise<void> {
  const tags = Object.keys(definitions).filter((tag) => markup.includes(`<${tag}`));
  await Promise.all(tags.map((tag) => definitions[tag]!()));
}
