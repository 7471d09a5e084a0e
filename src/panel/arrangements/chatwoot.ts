import { bell } from '../panel-icons.js';
import { arranged, type Arranged } from './arranged.js';
import { chatwootBundle } from './chatwoot.messages.js';

/** One long page; the profile has its own button, and each kind of notification a section of its own. */
export const chatwoot: Arranged = arranged({
  layout: 'page',
  words: chatwootBundle,
  sections: [
    { id: 'profile', parts: [{ tag: 'profile-form', properties: { wording: 'update' } }] },
    'password',
    { id: 'audio-notifications', icon: bell, heading: 'own', parts: [{ tag: 'alert-settings', properties: { only: 'sound' } }] },
    {
      id: 'email-notifications',
      icon: bell,
      parts: [{ tag: 'notification-matrix', properties: { channels: ['email'] } }],
    },
    {
      id: 'push-notifications',
      icon: bell,
      parts: [{ tag: 'notification-matrix', properties: { channels: ['push'] } }, 'push-subscription'],
    },
    { id: 'access-tokens', heading: 'shown' },
  ],
});
