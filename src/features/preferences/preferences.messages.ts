/** English. */
export const preferencesMessages = {
  title: 'Preferences',
  description: 'How you like to work.',

  writing: 'Writing',
  capitalize: 'Capitalize the first letter when typing a message',
  sendKey: 'Send with',
  keyEnter: 'Enter',
  keyWithEnter: '{key} + Enter',
  sendKeyHintEnter: 'Shift + Enter begins a line',
  sendKeyHintModEnter: 'Enter begins a line',

  signatureSection: 'Signature',
  signature: 'Signature',
  signatureHint: 'Plain text, as many lines as you like',
  signatureLength: '{length} of {limit} characters',
  preview: 'How a message ends',
  previewBy: 'By {channel}',
  previewOff: 'No channel is on',
  previewText: 'Your new tickets are on their way.',
  channels: 'Add it to messages by',
  signatureBy: 'Signature by {channel}',
  'channel-chat': 'Chat',
  'channel-email': 'Email',
  'channel-whatsapp': 'WhatsApp',
  'channel-sms': 'SMS',

  appearance: 'Appearance',
  theme: 'Theme',
  'theme-system': 'Same as the system',
  'theme-light': 'Light',
  'theme-dark': 'Dark',
  textSize: 'Text size',
  'textSize-small': 'Small',
  'textSize-normal': 'Normal',
  'textSize-large': 'Large',
  'textSize-larger': 'Larger',
  interfaceLanguage: 'Interface language',
  interfaceLanguageNone: 'Same as the page',

  'problem-invalid-characters': 'It holds characters that cannot be shown',

  none: 'There is nothing to set here.',
  failedTitle: 'Your preferences did not load',
  failedText: 'All of them stay as they are: {reason}.',
  forbidden: 'You may not see these preferences.',
  unavailable: 'There are no preferences in this workspace.',
};

export const preferencesBundle: { area: 'preferences'; base: typeof preferencesMessages } = {
  area: 'preferences',
  base: preferencesMessages,
};
