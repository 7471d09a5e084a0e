import type { SearchableIn } from '../../element/searchable.js';
import { accessTokensBundle, type accessTokensMessages } from './access-tokens.messages.js';
import type { AccessTokensCapability } from './access-tokens.js';

export const accessTokensSearch: SearchableIn<typeof accessTokensMessages> = {
  tag: 'access-token-manager',
  bundle: accessTokensBundle,
  groups: [
    { heading: 'titleOne', hint: 'descriptionOne', member: 'one', finds: [{ label: 'resetOwn', member: 'rotate' }] },
    { heading: 'title', hint: 'description', member: 'many', finds: [{ label: 'create', member: 'create' }] },
  ],
  has(member, { adapter, $capabilities }) {
    if (member === 'rotate' || member === 'create') return Boolean(adapter.accessTokens?.[member]);
    const { mode = 'many' } = ($capabilities.get()['accessTokens'] || {}) as AccessTokensCapability;
    return mode === member;
  },
};
