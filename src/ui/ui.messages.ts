/** Texts that every area shares. Codes of errors and field problems are keys, so that a code finds its own sentence. */
export const uiMessages = {
  undo: 'Undo',
  tryAgain: 'Try again',
  close: 'Close',
  discard: 'Discard',
  save: 'Save changes',
  signIn: 'Sign in',
  notSet: 'Not set',
  cancel: 'Cancel',
  copied: 'Copied',
  notCopied: 'Could not be copied. Select it and copy it by hand',
  show: 'Show',
  hide: 'Hide',

  saving: 'Saving…',
  saved: 'Saved',
  kept: 'Kept on this device',
  notKept: 'Not sent yet. Keep this page open',
  was: 'Was “{value}”',
  wasEmpty: 'Was empty',
  on: 'on',
  off: 'off',
  notSaved: 'Not saved: {reason}',

  unsaved: { one: '{count} unsaved change', other: '{count} unsaved changes' },
  keptCount: { one: '{count} change is kept on this device', other: '{count} changes are kept on this device' },
  waitingNetwork: 'Sent when you are online again',
  waitingServer: 'Sent when the server answers',
  waitingSignIn: 'Sent when you have signed in',
  waitingVerification: 'Sent when you have confirmed it is you',
  discarded: 'Changes discarded',
  attention: { one: '{count} field needs your attention.', other: '{count} fields need your attention.' },

  changedElsewhere: 'Changed elsewhere',
  yours: 'Yours',
  theirs: 'Theirs',
  useChosen: 'Use this one',
  empty: 'empty',
  quoted: '“{text}”',
  sentence: '{text}.',
  control: 'Ctrl',

  signedOut: 'You were signed out.',
  signedOutKept: 'What you changed is kept until you sign in again.',
  notDurable: 'Changes are not kept if you close this page before they are saved.',

  noMatch: 'Nothing for “{text}”',

  unauthorized: 'you are signed out',
  forbidden: 'you may not change this',
  'not-found': 'it is not there any more',
  invalid: 'the server does not accept it',
  conflict: 'it clashes with something else',
  stale: 'it was changed elsewhere meanwhile',
  gone: 'it is not there any more',
  'verification-required': 'it was not confirmed that it is you',
  'rate-limited': 'the server asks to wait a while',
  'too-large': 'it is too large',
  'wrong-type': 'it is of a type that cannot be used',
  unsupported: 'the server cannot do this',
  offline: 'you are offline',
  timeout: 'the server does not answer',
  unavailable: 'the server does not answer',
  malformed: 'the server’s answer makes no sense',
  aborted: 'it was cancelled',

  'problem-required': 'This cannot be empty',
  'problem-too-long': 'At most {limit} characters; these are {length}',
  'problem-taken': 'Somebody else has this already',
  'problem-markup': 'Write it without HTML tags such as <b>',
  'problem-invalid-characters': 'It holds characters that cannot be shown, such as line breaks or broken symbols',
  'problem-invalid-email': 'An email address looks like name@company.com',
  'problem-invalid': 'This cannot be used here',

  'locked-administrator': 'Set by your administrator',
  'locked-directory': 'Comes from your company directory',
  locked: 'Cannot be changed here',
};

export const uiBundle: { area: 'ui'; base: typeof uiMessages } = { area: 'ui', base: uiMessages };

export type UiText = (key: keyof typeof uiMessages, values?: Readonly<Record<string, string | number>>) => string;

/** The text of a code that a backend made up is that of the general case. */
export const textForCode = (
  text: UiText,
  prefix: '' | 'problem-' | 'locked-',
  code: string,
  otherwise: keyof typeof uiMessages,
  values = {},
): string => {
  const key = prefix + code;
  return text((key in uiMessages ? key : otherwise) as keyof typeof uiMessages, values);
};
