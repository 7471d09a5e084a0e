import type { Searchable } from '../../element/searchable.js';
import { welcomeMessagesBundle, type welcomeMessagesMessages } from './welcome-messages.messages.js';

export const welcomeMessagesSearch: Searchable<typeof welcomeMessagesMessages> = {
  tag: 'welcome-message-editor',
  bundle: welcomeMessagesBundle,
  groups: [{ heading: 'title', hint: 'description', finds: [{ label: 'add' }] }],
};
