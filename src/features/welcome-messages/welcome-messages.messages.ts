/** English. */
export const welcomeMessagesMessages = {
  title: 'Welcome messages',
  description: 'Sent once, when a customer starts an open conversation that is assigned to you.',
  add: 'Add welcome message',
  atMost: 'The limit is {count}. Delete one to add another.',

  'kind-text': 'Text',
  'kind-image': 'Image',
  'kind-video': 'Video',
  'kind-audio': 'Audio',
  'kind-document': 'Document',
  'kind-template': 'Template',
  'kind-buttons': 'Buttons',
  'kind-list': 'List',
  'kind-location': 'Location',
  'kind-unknown': 'Another kind',

  andMore: { one: '{phone} and {count} more number', other: '{phone} and {count} more numbers' },
  numbers: { one: '{count} number', other: '{count} numbers' },
  noNumber: 'no number',
  sent: { one: 'sent {count} time', other: 'sent {count} times' },
  neverSent: 'not sent yet',
  offSince: 'off since {day}',
  neverOn: 'not switched on yet',
  unnamed: 'without a name',

  edit: 'Edit {name}',
  remove: 'Delete {name}',
  whyLocked: 'A message that is on cannot be edited or deleted. Switch it off first.',
  isOn: '“{name}” is on',
  isOff: '“{name}” is off',
  removed: '“{name}” was deleted',
  notBack: 'Too late: it is deleted already.',
  notSaved: 'Not saved',

  numbersGone: {
    one: '{count} of its numbers is not there any more',
    other: '{count} of its numbers are not there any more',
  },
  notConnected: { one: '{phones} is not connected, and greets nobody', other: '{phones} are not connected, and greet nobody' },
  templateGone: 'Its template is not there any more',

  none: 'No welcome messages yet',
  noneText: 'Greet customers at once when they write to one of your numbers.',
  failedTitle: 'Your welcome messages did not load',
  failedText: 'Nothing is lost: {reason}.',
  forbidden: 'You may not have welcome messages.',
  unavailable: 'This server sends no welcome messages.',
  old: 'What stands here may be old: {reason}.',
  notLoaded: 'That part did not load.',
};

export const welcomeMessagesBundle: { area: 'welcome-messages'; base: typeof welcomeMessagesMessages } = {
  area: 'welcome-messages',
  base: welcomeMessagesMessages,
};
