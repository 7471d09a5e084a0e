export interface Route {
  page: 'conversations' | 'colleagues' | 'profile' | 'security';
  /** Id of the open one, or empty. */
  conversation: string;
}

export const pageTitles: Readonly<Record<Route['page'], string>> = {
  conversations: 'Conversations',
  colleagues: 'Colleagues',
  profile: 'My profile',
  security: 'Security',
};

/** Where a person is in the Desk, by the address they can keep. */
export function routeIn(hash: string): Route {
  const [page, conversation = ''] = hash.slice(1).split('/');
  if (page === 'colleagues' || page === 'profile' || page === 'security') return { page, conversation: '' };
  return { page: 'conversations', conversation: /^[0-9a-f-]{36}$/.test(conversation) ? conversation : '' };
}
