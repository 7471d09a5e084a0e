/** English: what is said in Convrs’ way, by `area.key`. `description` stands under the panel's title. */
export const convrsMessages = {
  description: 'Manage your personal profile settings, change your password, configure notifications, and customize your preferences.',
  'panel.title': 'My Profile',
  'panel.sections': 'My Profile',
  'panel.section-profile': 'General',
  'panel.hint-profile': 'Your personal information and profile photo',
  'panel.section-password': 'Change password',
  'panel.hint-password': 'Keep your account secure',
  'panel.section-notifications': 'Notifications',
  'panel.hint-notifications': 'Alerts for new messages and incoming chats',
  'panel.section-preferences': 'Settings',
  'panel.hint-preferences': 'Your personal preferences for the interface',

  'profile.title': 'General Profile Settings',
  'profile.description': 'Update your personal information and profile photo.',
  'profile.photo': 'Profile photo',
  'profile.photoUpload': 'Upload new image',
  'profile.name': 'Your Name',
  'profile.nameHint': 'Your full name as displayed internally to other agents',
  'profile.publicName': 'Your Public Name',
  'profile.publicNameHint': 'The name displayed to customers in web chat conversations',
  'profile.language': 'Your Language code',
  'profile.languageHint': 'Your preferred language for automatic translations',
  'profile.landline': 'Your Landline Phone Number',
  'profile.mobile': 'Your Mobile Phone Number',

  'password.title': 'Password Management',
  'password.change': 'Change Password',

  'alerts.title': 'Notifications',
  'alerts.description': 'How you receive alerts for new messages and incoming chats.',
  'alerts.popups': 'Browser notifications',
  'alerts.popup:for': 'Show a browser notification for',
  'alerts.whenHint': 'When the window is not in focus',
  'alerts.conversation': 'Incoming chat',

  'preferences.title': 'Settings',
  'preferences.description': 'Customize your personal preferences for the interface.',
};

export const convrsBundle: { area: 'panel-convrs'; base: typeof convrsMessages } = { area: 'panel-convrs', base: convrsMessages };
