/** The pages of what a person sets about themselves. */
export const profilePages = [
  'settings',
  'profile',
  'password',
  'security',
  'access-tokens',
  'activity',
  'notifications',
  'audio-notifications',
  'email-notifications',
  'push-notifications',
  'preferences',
  'canned-responses',
  'welcome-messages',
] as const;
export type ProfilePage = (typeof profilePages)[number];

export const isProfilePage = (page: string): page is ProfilePage => (profilePages as readonly string[]).includes(page);

export interface Route {
  page: 'conversations' | 'colleagues' | ProfilePage;
  /** Id of the open one, or empty. */
  conversation: string;
}

export const pageTitles: Readonly<Record<Route['page'], string>> = {
  conversations: 'Conversations',
  colleagues: 'Colleagues',
  settings: 'My profile',
  profile: 'My profile',
  password: 'Password',
  security: 'Security',
  'access-tokens': 'Access tokens',
  activity: 'Activity',
  notifications: 'Notifications',
  'audio-notifications': 'Audio notifications',
  'email-notifications': 'Email notifications',
  'push-notifications': 'Push notifications',
  preferences: 'Preferences',
  'canned-responses': 'Canned responses',
  'welcome-messages': 'Welcome messages',
};

/** Where a person is in the Desk, by the address they can keep. */
export function routeIn(hash: string): Route {
  const [page, conversation = ''] = hash.slice(1).split('/');
  if (page === 'colleagues' || (page && isProfilePage(page))) return { page, conversation: '' };
  return { page: 'conversations', conversation: /^[0-9a-f-]{36}$/.test(conversation) ? conversation : '' };
}
