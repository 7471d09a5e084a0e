import type { SearchableIn } from '../../element/searchable.js';
import { signInsBundle, type signInsMessages } from './sign-ins.messages.js';

export const sessionListSearch: SearchableIn<typeof signInsMessages> = {
  tag: 'session-list',
  bundle: signInsBundle,
  groups: [{ heading: 'title', hint: 'description', finds: [{ label: 'leave' }] }],
};
