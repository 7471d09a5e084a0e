import type { ShapeName } from './shapes.js';

/** What members mean of what happened to the account. */
export const activityWords = {
  ActivityEntry: {
    id: 'Names the entry.',
    what:
      '`signed-in`, `signed-in-new-device`, `signed-out-elsewhere`, `sign-in-failed`, `password-changed`, `email-changed`, `phone-changed`, ' +
      '`two-factor-on`, `two-factor-off`, `recovery-codes-made`, `token-created`, `token-revoked`, `token-rolled` or `profile-changed`; or ' +
      'your own, which has no sentence of its own.',
    at: 'By RFC 3339; of several, the first.',
    by: '`me`, `administrator`, or `system`: nobody of the company, as with a sign-in that fails.',
    name: 'With `administrator`: who it was; or empty.',
    device: 'What it was done with, such as `Firefox, Windows`; or empty.',
    place: 'The address of the network, or a place in the backend’s words; or empty.',
    detail:
      'Of what: the name of a token or of a device, the code of a method, or a member of the profile such as `role`; or empty. Never a value, and nothing that is secret.',
    count: 'How many are told as one; missing: one.',
  },
  ActivityPage: {
    items: 'The newest first.',
    next: 'The `cursor` of the next page; without it there is none.',
  },
} satisfies Partial<Record<ShapeName, Readonly<Record<string, string>>>>;
