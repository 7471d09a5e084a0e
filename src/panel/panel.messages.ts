/** English. `section-…` and `hint-…`: the known sections by their ids. */
export const panelMessages = {
  title: 'Settings',
  sections: 'Settings',

  'section-profile': 'Profile',
  'hint-profile': 'Photo, names, language',
  'section-password': 'Password',
  'hint-password': 'Change what you sign in with',
  'section-security': 'Security',
  'hint-security': 'Two-step verification and sign-ins',
  'section-access-tokens': 'Access tokens',
  'hint-access-tokens': 'For scripts and integrations',
  'section-activity': 'Activity',
  'hint-activity': 'What happened to your account',
  'section-notifications': 'Notifications',
  'hint-notifications': 'What reaches you, where, and when it stays quiet',
  'section-preferences': 'Preferences',
  'hint-preferences': 'Writing, appearance, availability',
  'section-canned-responses': 'Canned responses',
  'hint-canned-responses': 'What you write often',
  'section-welcome-messages': 'Welcome messages',
  'hint-welcome-messages': 'How you greet customers',

  search: 'Search settings',
  unsavedIn: '{section}, not saved',
  refusedIn: '{section}, needs your attention',
  notLoadedTitle: 'This section did not load',
  notLoadedText: 'Nothing of yours is lost. Check your connection.',
  none: 'There is nothing to set here.',

  saving: 'Saving…',
  allSaved: 'All changes saved',
  notSaved: { one: '{count} change not saved', other: '{count} changes not saved' },
  refused: { one: '{count} change was not accepted', other: '{count} changes were not accepted' },
  offline: 'You are offline.',
  serverAway: 'The server does not answer.',
  waits: { one: '{count} change waits and goes out by itself.', other: '{count} changes wait and go out by themselves.' },
  waitsKept: {
    one: '{count} change is kept on this device and goes out by itself.',
    other: '{count} changes are kept on this device and go out by themselves.',
  },
  showThem: 'Show them',
  retryNow: 'Retry now',
};

export const panelBundle: { area: 'panel'; base: typeof panelMessages } = { area: 'panel', base: panelMessages };
