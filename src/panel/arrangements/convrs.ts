import { arranged, type Arranged } from './arranged.js';
import { convrsBundle } from './convrs.messages.js';

const bySaveChanges = { explicitSave: true };

/** Four tabs, and nothing is saved before "Save changes" is pressed. */
export const convrs: Arranged = arranged({
  layout: 'tabs',
  words: convrsBundle,
  sections: [
    { id: 'profile', parts: [{ tag: 'profile-form', properties: bySaveChanges }] },
    { id: 'password', heading: 'hidden' },
    { id: 'notifications', heading: 'own', parts: [{ tag: 'alert-settings', properties: bySaveChanges }] },
    { id: 'preferences', heading: 'own', parts: [{ tag: 'preferences-form', properties: bySaveChanges }] },
  ],
});
