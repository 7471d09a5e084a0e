import type { SearchableIn } from '../../element/searchable.js';
import { passwordBundle, type passwordMessages } from './password.messages.js';
import type { PasswordCapability } from './password.js';

export const passwordSearch: SearchableIn<typeof passwordMessages> = {
  tag: 'password-form',
  bundle: passwordBundle,
  groups: [
    {
      heading: 'title',
      finds: [
        { label: 'current' },
        { label: 'next', hint: 'nextHint' },
        { label: 'repeat' },
        { label: 'suggest' },
        { label: 'signOutOthers', hint: 'signOutOthersHint', member: 'signOutOthers' },
      ],
    },
  ],
  has: (_, { $capabilities }) => ($capabilities.get()['password'] as PasswordCapability | undefined)?.signOutOthers === true,
};
