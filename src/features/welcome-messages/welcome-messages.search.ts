import type { SearchableIn } from '../../element/searchable.js';
import { welcomeMessagesBundle, type welcomeMessagesMessages } from './welcome-messages.messages.js';

export const welcomeMessagesSearch: SearchableIn<typeof welcomeMessagesMessages> = {
  tag: 'welcome-message-editor',
  bundle: welcomeMessagesBundle,
  groups: [{ heading: 'title', hint: 'description', finds: [{ label: 'add' }] }],
};
