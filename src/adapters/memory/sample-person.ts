import type { Capabilities } from '../../contract/index.js';
import type { ActivityEntry } from '../../features/activity/activity.js';
import type { AlertPreferences } from '../../features/alerts/alerts.js';
import type { Availability } from '../../features/availability/availability.js';
import type { NotificationPreferences } from '../../features/notifications/notifications.js';
import type { Preferences } from '../../features/preferences/preferences.js';
import type { Avatar, AvatarCapability, GalleryPicture, Profile, ProfileCapability } from '../../features/profile/profile.js';
import type { Channels } from '../../features/welcome-messages/welcome-messages.js';
import { sampleActivity } from './sample-activity.js';
import { sampleBrowsers, type SubscribedBrowserSeed } from './sample-browsers.js';
import { sampleChannels } from './sample-channels.js';
import { sampleGallery } from './sample-gallery.js';
import { notificationsCapability, preferencesCapability, sampleAlerts, sampleNotifications, samplePreferences } from './sample-habits.js';
import { attachmentsCapability, cannedResponsesCapability, sampleResponses, type CannedResponseSeed } from './sample-responses.js';
import { passwordCapability, sampleSignIns, sampleTokens, type AccessTokenSeed, type SignInSeed } from './sample-security.js';
import { sampleWelcomeMessages, welcomeMessagesCapability, type WelcomeMessageSeed } from './sample-welcome.js';

/** What a memory backend starts with. */
export interface Seed {
  profile: Partial<Profile>;
  avatar: Avatar;
  /** Ready-made pictures. */
  gallery: readonly GalleryPicture[];
  availability: Availability;
  notifications: NotificationPreferences;
  alerts: AlertPreferences;
  preferences: Preferences;
  /** What everybody signs in with until they change it. */
  password: string;
  /** Two-step verification: the methods that are on, with the time since when; and how many recovery codes are left. */
  twoFactor: { since: Readonly<Record<string, string>>; recoveryLeft: number };
  /** Where else the person is signed in, and their tokens where a backend keeps several; `now` in epoch ms. */
  signIns(now: number): readonly SignInSeed[];
  accessTokens(now: number): readonly AccessTokenSeed[];
  /** What happened to the person's account, the newest first. */
  activity(now: number): readonly ActivityEntry[];
  /** What else notifications are pushed to. */
  browsers(now: number): readonly SubscribedBrowserSeed[];
  /** Everybody's own and the company's. `now` in epoch ms. */
  cannedResponses(now: number): readonly CannedResponseSeed[];
  /** Everybody's own. `now` in epoch ms. */
  welcomeMessages(now: number): readonly WelcomeMessageSeed[];
  /** The company's numbers and templates. */
  channels: Channels;
  capabilities: Capabilities;
  /** Email addresses of other people: saving one is refused with `taken`. */
  taken: readonly string[];
}

export const sampleProfile: Profile = {
  name: 'Maya Lindqvist',
  publicName: 'Maya L.',
  email: 'maya.lindqvist@fernweh.example',
  username: 'mlindqvist',
  role: 'Senior agent',
  businessUnit: 'Nordics, travel care',
  language: 'en',
  landline: '',
  mobile: '+46701234134',
  'custom:desk': 'Stockholm, 3rd floor',
};

const administrator = 'administrator';

const profileCapability: ProfileCapability = {
  locked: { email: administrator, username: administrator, role: administrator, businessUnit: administrator },
  contact: { name: 'Tomás Rey', href: 'mailto:tomas.rey@fernweh.example' },
  verified: ['mobile'],
  custom: [{ member: 'custom:desk', label: 'Desk', hint: 'Where colleagues find you', type: 'text', maxLength: 40 }],
};

const avatarCapability: AvatarCapability = {
  maxBytes: 5 * 2 ** 20,
  types: ['image/jpeg', 'image/png', 'image/webp'],
  recommended: 640,
  gallery: true,
};

export const sampleSeed: Seed = {
  profile: sampleProfile,
  avatar: { url: '' },
  gallery: sampleGallery,
  availability: { status: 'online', reason: '', until: '', autoOffline: true },
  notifications: sampleNotifications,
  alerts: sampleAlerts,
  preferences: samplePreferences,
  password: 'Fernweh-2026!',
  twoFactor: { since: {}, recoveryLeft: 0 },
  signIns: sampleSignIns,
  accessTokens: sampleTokens,
  activity: sampleActivity,
  browsers: sampleBrowsers,
  cannedResponses: sampleResponses,
  welcomeMessages: sampleWelcomeMessages,
  channels: sampleChannels,
  capabilities: {
    profile: profileCapability,
    avatar: avatarCapability,
    availability: { statuses: ['online', 'busy', 'offline'] },
    notifications: notificationsCapability,
    alerts: { zone: 'Europe/Berlin' },
    push: {},
    preferences: preferencesCapability,
    password: passwordCapability,
    challenges: {},
    sessions: {},
    accessTokens: { mode: 'one', graces: [0] },
    activity: {},
    twoFactor: {},
    cannedResponses: cannedResponsesCapability,
    attachments: attachmentsCapability,
    welcomeMessages: welcomeMessagesCapability,
    channels: {},
  },
  taken: ['tomas.rey@fernweh.example', 'amina.haddad@fernweh.example'],
};
