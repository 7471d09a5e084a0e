export interface Route {
  page: 'conversations' | 'colleagues' | 'profile';
  /** Id of the open one, or empty. */
  conversation: string;
}

/** Where a person is in the Desk, by the address they can keep. */
export function routeIn(hash: string): Route {
  const [page, conversation = ''] = hash.slice(1).split('/');
  if (page === 'colleagues' || page === 'profile') return { page, conversation: '' };
  return { page: 'conversations', conversation: /^[0-9a-f-]{36}$/.test(conversation) ? conversation : '' };
}
