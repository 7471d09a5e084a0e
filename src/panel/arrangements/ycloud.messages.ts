/** English: what is said in YCloud’s way, by `area.key`. */
export const ycloudMessages = {
  'panel.title': 'Your preference',
  'panel.sections': 'Your preference',
  'panel.section-profile': 'Profile',
  'panel.hint-profile': 'Name, picture, phone number, language, password',
  'panel.section-security': 'Security',
  'panel.hint-security': 'What protects your account',
  'panel.section-notifications': 'Notifications',
  'panel.hint-notifications': 'The timing of sounds and browser pop-ups',
  'panel.section-canned-responses': 'Personal Canned Response',
  'panel.hint-canned-responses': 'Your own, and the company’s for reference',
  'panel.section-welcome-messages': 'Welcome Message',
  'panel.hint-welcome-messages': 'How customers are greeted by you',

  'profile.title': 'Personal Profile',
  'profile.photo': 'Profile Image',
  'profile.photoHint': 'Recommended {edge}\u00a0×\u00a0{edge}\u00a0px, less than {size}. {types}',
  'profile.name': 'Name',
  'profile.nameHint': 'Clearly and accurately identifies you within the system',
  'profile.mobile': 'Phone Number',
  'profile.problem-in-use': 'Two-factor authentication sends codes there. Turn that off first',
  'verified.modify-mobile': 'Modify phone number',

  'preferences.title': 'Change Language',
  'preferences.description': 'Switch to the system language of your choice.',
  'preferences.interfaceLanguage': 'System language',

  'password.title': 'Change Password',

  'security.twoFactor': 'Two-factor authentication',
  'security.twoFactorHint': 'A one-time password by text message, email or app. Switching it asks for a code first.',
  'security.lastOffQuestion': 'Turn off two-factor authentication?',
  'security.required': 'Your company requires two-factor authentication: one method has to stay on',
  'security.failedTitle': 'Two-factor authentication did not arrive',
  'security.unavailable': 'Two-factor authentication is not available in this workspace.',

  'alerts.title': 'Notifications',
  'alerts.description': 'When inbox notifications are triggered.',
  'alerts.sounds': 'Sound alerts',
  'alerts.popups': 'Browser pop-up alerts',

  'canned-responses.title': 'Personal Canned Response',
  'canned-responses.preset': 'Check Preset',
  'canned-responses.add': 'Add Canned Response',

  'welcome-messages.title': 'Welcome Message',
  'welcome-messages.add': 'Add Welcome Message',
};

export const ycloudBundle: { area: 'panel-ycloud'; base: typeof ycloudMessages } = { area: 'panel-ycloud', base: ycloudMessages };
