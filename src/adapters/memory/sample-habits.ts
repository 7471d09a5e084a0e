import { defaultAlerts, type AlertPreferences } from '../../features/alerts/alerts.js';
import type { NotificationPreferences, NotificationsCapability } from '../../features/notifications/notifications.js';
import type { Preferences, PreferencesCapability } from '../../features/preferences/preferences.js';

/** How the sample person is told what happens, and how they like to work. */

export const sampleNotifications: NotificationPreferences = {
  'email:conversation-created': false,
  'push:conversation-created': false,
  'email:conversation-assigned': true,
  'push:conversation-assigned': true,
  'email:mentioned': true,
  'push:mentioned': true,
  'email:message-in-assigned': false,
  'push:message-in-assigned': true,
  'email:message-in-participating': false,
  'push:message-in-participating': false,
  'email:account-security': true,
};

export const notificationsCapability: NotificationsCapability = {
  events: [
    { id: 'conversation-created' },
    { id: 'conversation-assigned' },
    { id: 'mentioned' },
    { id: 'message-in-assigned' },
    { id: 'message-in-participating' },
    { id: 'account-security' },
  ],
  channels: [{ id: 'email', target: 'maya.lindqvist@fernweh.example' }, { id: 'push' }],
  locked: { 'email:account-security': 'administrator' },
};

export const sampleAlerts: AlertPreferences = defaultAlerts;

export const samplePreferences: Preferences = {
  capitalize: true,
  sendKey: 'enter',
  signature: 'Maya from Fernweh',
  'signature:chat': false,
  'signature:email': true,
  'signature:whatsapp': false,
  interfaceLanguage: '',
  textSize: 'normal',
  theme: 'system',
};

export const preferencesCapability: PreferencesCapability = {
  channels: [{ id: 'chat' }, { id: 'email' }, { id: 'whatsapp' }],
  languages: ['en', 'de', 'sv', 'ar'],
};
