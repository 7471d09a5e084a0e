/** English, the base language. `{target}` is set apart from the sentence, left-to-right. */
export const challengeMessages = {
  'title-identity': 'Confirm it is you',
  'title-two-factor': 'Confirm it is you',
  'title-sign-in': 'Second step',
  'title-phone-change': 'Confirm your new number',
  'title-email-change': 'Confirm your new address',
  'title-phone-removal': 'Remove your number',
  stepOf: 'Step {step} of 2',
  'first-phone-change': 'First confirm that it is you, then the new number.',
  'first-email-change': 'First confirm that it is you, then the new address.',
  first: 'First confirm that it is you.',

  how: 'How do you want to confirm?',
  'channel-email': 'Email to {target}',
  'channel-sms': 'Text message to {target}',
  'channel-totp': 'Authenticator app',
  'channel-recovery': 'Recovery code',
  'noTarget-email': 'Email',
  'noTarget-sms': 'Text message',
  send: 'Send code',
  go: 'Continue',
  sending: 'Sending…',

  'sent-email': 'Sent by email to {target}',
  'sent-sms': 'Sent by text to {target}',
  'sent-totp': 'Your authenticator app shows it',
  'sent-recovery': 'One of the codes you kept for this day. Each works once.',
  sent: 'Sent to {target}',
  'to-email': 'A code goes by email to {target}',
  'to-sms': 'A code goes by text to {target}',
  to: 'A code goes to {target}',
  label: 'Code',
  labelDigits: '{length}-digit code',
  labelRecovery: 'Recovery code',
  verify: 'Verify',
  verifying: 'Verifying…',

  nothingCame: 'Nothing came?',
  resend: 'Send again',
  resendIn: 'Send again in {time}',
  lastCode: 'This is the last code that can be sent.',
  expires: { one: 'The code works for {count} more minute.', other: 'The code works for {count} more minutes.' },
  otherWay: 'Confirm another way',
  saidSent: 'The code is on its way.',
  saidAgain: 'Another code is on its way. The one before does not work any more.',

  wrong: 'Not the code we sent.',
  'wrong-totp': 'Not the code your app shows.',
  'wrong-recovery': 'Not one of your codes, or used already.',
  triesLeft: { one: '{count} try left.', other: '{count} tries left.' },
  typeCode: 'Type the code',
  typeDigits: 'The code has {length} digits',
  notSent: 'Not sent: {reason}.',
  notVerified: 'Not checked: {reason}.',
  tooOften: 'Too many tries for now.',
  tryIn: 'Try again in {time}',

  'dead-expired': 'The code is too old now.',
  'dead-used-up': 'Too many tries. This code does not work any more.',
  'dead-answered': 'This code has been used already.',
  'dead-gone': 'This question is over.',
  deadFinal: 'Close this and save again to get a new code.',
  deadFinalUsedUp: 'No more codes can be sent for this. Close it and try again.',
  sendAnother: 'Send another code',
  tryAnother: 'Try another code',
};

export const challengeBundle: { area: 'challenge'; base: typeof challengeMessages } = { area: 'challenge', base: challengeMessages };

export type ChallengeText = (key: keyof typeof challengeMessages, values?: Readonly<Record<string, string | number>>) => string;

/** Its own text if there is one, as for a purpose or a channel that the backend made up. */
export const textOr = (
  text: ChallengeText,
  key: string,
  otherwise: keyof typeof challengeMessages,
  values?: Readonly<Record<string, string | number>>,
): string => text((key in challengeMessages ? key : otherwise) as keyof typeof challengeMessages, values);
