import type { Translate } from '../../../locales/localizer.js';

/** English. */
export const welcomeAttentionMessages = {
  notOn: 'Not switched on: {reason}.',
  notOff: 'Not switched off: {reason}.',
  notDeleted: 'Not deleted: {reason}.',
  clash: { one: '{phones} already has {names}', other: '{phones} already have {names}' },
  clashUnknown: 'one of its numbers already has another message',
  quoted: '“{name}”',
  swap: 'Switch off {names} and use this one',
  swapUnknown: 'Switch off the other one and use this one',
  leaveOff: 'Leave it off',
  leaveOn: 'Leave it on',
  keep: 'Keep it',
  reasonNoNumber: 'it has no number',
  reasonNumberGone: 'a number of it is not there any more',
  reasonTemplateGone: 'its template is not there any more',
  reasonContent: 'something in it has to be changed first',

  refusedNew: 'Your new message {name} was refused: {reason}.',
  refused: 'Your change to {name} was refused: {reason}.',
  conflict: '{name} was changed elsewhere while you changed it.',
  edit: 'Edit',
  isOn: 'it is on now. Switch it off first',
  tooMany: 'there are as many as there may be',
  member: '{label} – {reason}',
  name: 'Name',
  kind: 'Kind',
  numbers: 'Sent from',
  contents: 'Message',
  languageOther: 'Any other language',
  more: { one: '{count} more needs your attention', other: '{count} more need your attention' },
};

export type AttentionText = Translate<typeof welcomeAttentionMessages>;

export const welcomeAttentionBundle: { area: 'welcome-attention'; base: typeof welcomeAttentionMessages } = {
  area: 'welcome-attention',
  base: welcomeAttentionMessages,
};
