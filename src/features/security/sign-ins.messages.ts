/** English. */
export const signInsMessages = {
  title: 'Sessions',
  description: 'Not yours? Sign it out and change your password.',

  name: '{browser} on {system}',
  nameWithoutSystem: '{browser} on an unknown system',
  nameWithoutBrowser: 'Unknown browser on {system}',
  nameUnknown: 'Unknown device',
  thisDevice: 'This device',
  placeUnknown: 'Unknown place',
  activeNow: 'active now',
  startedAt: 'signed in {when}',

  signOut: 'Sign out',
  signOutNamed: 'Sign out {name}',
  signingOut: 'Signing out…',
  signedOut: 'Signed out',
  announced: '{name} was signed out.',
  failed: 'Still signed in: {reason}.',

  others: { one: 'Sign out the other one', other: 'Sign out the other {count}' },
  othersQuestion: { one: 'Sign out the other session?', other: 'Sign out the other {count} sessions?' },
  othersEffect: 'They end at once, wherever they are open. What was not saved there may be lost. You stay signed in here.',
  othersAnnounced: { one: 'The other session was signed out.', other: 'The other {count} sessions were signed out.' },
  onlyThis: 'You are not signed in anywhere else.',

  leave: 'Sign out this device',
  leaveQuestion: 'Sign out this device?',
  leaveEffect: 'You need your password to come back. What is not sent yet is kept here until then.',

  none: 'No sessions to show',
  noneText: 'The server lists none for you.',
  failedTitle: 'Your sessions did not load',
  failedText: 'All of them stay as they are: {reason}.',
  forbidden: 'You may not see where you are signed in.',
  unavailable: 'Sessions cannot be seen here.',
};

export const signInsBundle: { area: 'sign-ins'; base: typeof signInsMessages } = { area: 'sign-ins', base: signInsMessages };
