/** English, the base language. Two-step verification; its set-up and the recovery codes come with the parts that need them. */
export const securityMessages = {
  twoFactor: 'Two-step verification',
  twoFactorHint: 'A second proof after your password. Changing it asks for a code first.',
  on: 'On',
  off: 'Off',

  totp: 'Authenticator app',
  sms: 'Text message',
  email: 'Email',
  recovery: 'Recovery codes',

  to: 'To {target}',
  since: 'on since {day}',
  added: 'Added on {day}',
  withoutTarget: 'Codes from an app on your phone',
  'about-totp': 'works without a signal',
  'about-sms': 'weaker: numbers can be hijacked',
  'about-recovery': 'For the day your phone is gone',
  recoveryFew: 'Make new ones before they run out',
  recoveryNone: 'Without them, a lost phone locks you out',
  left: '{left} of {total} left',
  noneLeft: 'None left',
  noneYet: 'None',

  'missing-no-phone': 'Add a mobile number to your profile first',
  missing: 'Cannot be turned on yet',
  required: 'Your company requires two-step verification: one method has to stay on',

  setUp: 'Set up',
  replace: 'Replace',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  newCodes: 'New codes',
  /** Names of the buttons for those who do not see the row. */
  'setUp-named': 'Set up {method}',
  'replace-named': 'Replace {method}',
  'turnOn-named': 'Turn on {method}',
  'turnOff-named': 'Turn off {method}',
  'newCodes-named': 'New recovery codes',

  turnedOn: '{method} is on',
  turnedOff: '{method} is off',
  replaced: '{method} was replaced',

  'failed-setUp': 'Not set up: {reason}.',
  'failed-replace': 'Not replaced: {reason}.',
  'failed-turnOn': 'Not turned on: {reason}.',
  'failed-turnOff': 'Not turned off: {reason}.',
  'failed-newCodes': 'No new codes: {reason}.',
  'failed-signOut': 'Not signed out: {reason}.',
  'reason-not-possible': 'something else has to be there first',
  'reason-not-loaded': 'a part of this page did not load',
  'reason-secret-already-shown': 'the answer was lost on its way. Look whether it is on',

  lastOffQuestion: 'Turn off two-step verification?',
  lastOffEffect: 'Your password alone will then open your account, and your recovery codes stop working.',
  lastOffYes: 'Turn off',
  lastOffNo: 'Keep it on',
  recoveryLost: 'They were made, and did not arrive here. Get new ones',
  renewQuestion: 'Make new recovery codes?',
  renewEffect: 'The old codes stop working.',
  renewYes: 'Make new codes',
  renewNo: 'Keep the old ones',

  signOutOffer: 'Signed in elsewhere? Those sessions began before this change.',
  signOutOthers: 'Sign out everywhere else',
  signOutNot: 'Not now',
  signedOutOthers: 'Signed out everywhere else',

  failedTitle: 'Two-step verification did not arrive',
  failedText: 'The reason: {reason}. Nothing of yours has changed.',
  unavailable: 'Two-step verification is not available in this workspace.',
  forbidden: 'You may not see how you sign in here.',
};

export const securityBundle: { area: 'security'; base: typeof securityMessages } = { area: 'security', base: securityMessages };
