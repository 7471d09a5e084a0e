/** English. An area of its own: it comes with the set-up. */
export const totpSetupMessages = {
  title: 'Set up your authenticator app',
  scan: 'Scan this with the app',
  picture: 'QR code for your authenticator app',
  type: 'Or type this key into it',
  copy: 'Copy the key',
  open: 'Open in an app on this device',
  code: { one: 'The {count} digit it shows', other: 'The {count} digits it shows' },
  verify: 'Verify',
  again: 'Start again',

  missing: 'Type the code that the app shows now',
  digits: 'A code has {limit} digits',
  wrong: 'Not the code the app shows now. It changes every half minute',
  wrongLeft: { one: 'Not the code. {count} try left', other: 'Not the code. {count} tries left' },
  old: 'This set-up has become too old. Nothing was changed.',
  failed: 'Not verified: {reason}. The code was not used.',
  failedUnknown: 'Perhaps not verified: {reason}. Try with the next code.',
};

export const totpSetupBundle: { area: 'totp-setup'; base: typeof totpSetupMessages } = { area: 'totp-setup', base: totpSetupMessages };
