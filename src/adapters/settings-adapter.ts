import type { Backend, ChallengesGroup } from '../contract/index.js';
import type { AccessTokensGroup } from '../features/access-tokens/access-tokens.js';
import type { ActivityGroup } from '../features/activity/activity.js';
import type { AlertsGroup } from '../features/alerts/alerts.js';
import type { AvailabilityGroup } from '../features/availability/availability.js';
import type { AttachmentsGroup, CannedResponsesGroup } from '../features/canned-responses/canned-responses.js';
import type { NotificationsGroup, PushGroup } from '../features/notifications/notifications.js';
import type { PasswordGroup } from '../features/password/password.js';
import type { PreferencesGroup } from '../features/preferences/preferences.js';
import type { AvatarGroup, ProfileGroup } from '../features/profile/profile.js';
import type { SessionsGroup, TwoFactorGroup } from '../features/security/security.js';
import type { ChannelsGroup, WelcomeMessagesGroup } from '../features/welcome-messages/welcome-messages.js';

/** Every group of settings a backend may have. All are optional: what is missing is not shown. */
export interface AdapterGroups {
  profile: ProfileGroup;
  avatar: AvatarGroup;
  availability: AvailabilityGroup;
  password: PasswordGroup;
  challenges: ChallengesGroup;
  twoFactor: TwoFactorGroup;
  sessions: SessionsGroup;
  accessTokens: AccessTokensGroup;
  activity: ActivityGroup;
  notifications: NotificationsGroup;
  push: PushGroup;
  alerts: AlertsGroup;
  preferences: PreferencesGroup;
  cannedResponses: CannedResponsesGroup;
  attachments: AttachmentsGroup;
  welcomeMessages: WelcomeMessagesGroup;
  channels: ChannelsGroup;
}

export interface SettingsAdapter extends Backend, Partial<AdapterGroups> {}

/** Gives an adapter its types; `defineAdapter({ id, profile: { load, save } })` is a whole one. */
export const defineAdapter = <A extends SettingsAdapter>(adapter: A): A => adapter;
