import type { SearchableIn } from '../../element/searchable.js';
import { pushBundle, type pushMessages } from './push-subscription.messages.js';

export const pushSearch: SearchableIn<typeof pushMessages> = {
  tag: 'push-subscription',
  bundle: pushBundle,
  groups: [{ heading: 'title', hint: 'description', finds: [{ label: 'test', member: 'test' }] }],
  has: (_, { adapter }) => Boolean(adapter.push?.test),
};
