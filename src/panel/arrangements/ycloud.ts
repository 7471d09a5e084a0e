import { arranged, type Arranged } from './arranged.js';
import { ycloudBundle } from './ycloud.messages.js';

/** What stands together in "Your preference", without a line between. */
const group = 'preference';

/** Navigation at the side; what a person is, how they sign in, when they are called, what they write. */
export const ycloud: Arranged = arranged({
  layout: 'side',
  words: ycloudBundle,
  sections: [
    { id: 'profile', group, parts: ['profile-form', { tag: 'preferences-form', properties: { only: 'language' } }, 'password-form'] },
    { id: 'security', group, parts: ['two-factor-form'] },
    { id: 'notifications', group, heading: 'own', parts: ['alert-settings'] },
    { id: 'canned-responses', group },
    { id: 'welcome-messages', group },
  ],
});
