/** English, the base language: its keys are the type of every other language. */
export const profileMessages = {
  title: 'Profile',
  description: 'How colleagues and customers see you.',

  you: 'You',
  contact: 'Language and phones',
  contactWithEmail: 'Language and contact',
  more: 'More about you',
  work: 'Work',

  photo: 'Photo',
  photoHint: '{types}, best from {edge}\u00a0×\u00a0{edge}\u00a0px, up to {size}',
  photoDrop: 'Let go to use it as your photo',
  photoUpload: 'Upload photo',
  photoOpening: 'Opening…',
  photoGallery: 'Gallery',
  photoLook: 'Your photo: look closer',
  photoLookOrRemove: 'Your photo: look closer or remove',
  photoNotOpened: 'The photo tools did not load.',

  name: 'Full name',
  nameHint: 'Seen by colleagues',
  publicName: 'Public name',
  publicNameHint: 'Seen by customers in chat',
  preview: 'In chat',
  previewHint: 'What customers see, as you type',
  previewNow: 'just now',
  previewText: 'Hi! I’m looking at your booking.',

  language: 'Language',
  languageHint: 'Chats are translated into it for you',
  languageNone: 'Choose a language',
  landline: 'Landline',
  mobile: 'Mobile',
  phoneHint: 'With the country code, such as +46',
  email: 'Email',

  username: 'Username',
  role: 'Role',
  businessUnit: 'Business unit',
  ask: 'Ask {name}',
  askToChange: '{ask} to change something.',

  update: 'Update profile',
  updated: 'Your profile has been updated successfully',

  failedTitle: 'Your profile did not arrive',
  failedText: 'The reason: {reason}. Nothing of yours is lost.',
  unavailable: 'Your profile is not available in this workspace.',
  forbidden: 'You may not see this profile.',

  busy: 'Busy',
  offline: 'Offline',
  awayUntil: 'until {time}',

  'problem-required-name': 'Colleagues need a name to call you by',
  'problem-invalid-phone': 'This is not a phone number that exists. Start with + and the country code',
  'problem-phone-no-country': 'Start with + and the country code, such as +46',
  'problem-phone-too-short': 'Some digits are missing',
  'problem-phone-too-long': 'There are too many digits',
  'problem-one-at-a-time': 'Save the new email first, then the new number',
  'problem-in-use': 'Two-step verification sends codes there. Turn that off first',
  'problem-invalid-language': 'Choose a language from the list',
};

export const profileBundle: { area: 'profile'; base: typeof profileMessages } = { area: 'profile', base: profileMessages };
