import type { Mail, Sms } from './messages.js';

type Content = Pick<Mail, 'subject' | 'text'>;

const sign = 'Fernweh Desk';
const notYou = 'If this was not you, change your password and talk to your administrator.';

export const letter = (name: string, ...paragraphs: string[]): string =>
  [name ? `Hello ${name},` : 'Hello,', ...paragraphs, sign].join('\n\n');

/** The subject stands on locked screens, so the code is not in it. */
export const codeMail = (name: string, code: string): Content => ({
  subject: 'Your code for Fernweh Desk',
  text: letter(
    name,
    `Your code is ${code}. It can be used once, within 10 minutes.`,
    'Nobody at Fernweh will ever ask you for it. If you did not ask for a code, you need not do anything.',
  ),
});

/** The last line lets a phone offer the code to this very site and to no other. Never the name that a request calls us by. */
export const codeSms = (code: string, site?: string): Pick<Sms, 'text'> => ({
  text: `${code} is your code for Fernweh Desk. Give it to nobody.${site ? `\n\n@${site} #${code}` : ''}`,
});

export const passwordChanged = (name: string): Content => ({
  subject: 'Your password was changed',
  text: letter(name, 'The password of your Fernweh Desk account was changed just now.', notYou),
});

/** To the former address. `masked`: the new one. */
export const emailChanged = (name: string, masked: string): Content => ({
  subject: 'Your email address was changed',
  text: letter(name, `Your Fernweh Desk account has another email address now: ${masked}. No more mail will come here.`, notYou),
});

/** `masked`: the new number; empty: there is none any more. */
export const phoneChanged = (name: string, masked: string): Content => ({
  subject: masked ? 'Your mobile phone number was changed' : 'Your mobile phone number was removed',
  text: letter(
    name,
    masked
      ? `Your Fernweh Desk account has another mobile phone number now: ${masked}.`
      : 'Your Fernweh Desk account has no mobile phone number any more.',
    notYou,
  ),
});

const methodNames: Readonly<Record<string, string>> = {
  totp: 'an authenticator app',
  sms: 'codes by text message',
  email: 'codes by mail',
};

export const twoStepChanged = (name: string, method: string, isOn: boolean): Content => ({
  subject: `Two-step verification was turned ${isOn ? 'on' : 'off'}`,
  text: letter(
    name,
    `Two-step verification by ${methodNames[method] ?? method} was turned ${isOn ? 'on' : 'off'} for your Fernweh Desk account.`,
    notYou,
  ),
});

export const appReplaced = (name: string): Content => ({
  subject: 'Your authenticator app was replaced',
  text: letter(
    name,
    'Another authenticator app is used for your Fernweh Desk account now. Codes of the former do not work any more.',
    notYou,
  ),
});

export const recoveryCodesRenewed = (name: string): Content => ({
  subject: 'You have new recovery codes',
  text: letter(name, 'New recovery codes were made for your Fernweh Desk account. The former ones do not work any more.', notYou),
});

export const recoveryCodeUsed = (name: string, left: number): Content => ({
  subject: 'A recovery code was used',
  text: letter(name, `One of the recovery codes of your Fernweh Desk account was used just now. ${left} are left.`, notYou),
});
