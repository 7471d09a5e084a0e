import type { SearchableIn } from '../../element/searchable.js';
import { cannedResponsesBundle, type cannedResponsesMessages } from './canned-responses.messages.js';
import type { CannedResponsesCapability } from './canned-responses.js';

export const cannedResponsesSearch: SearchableIn<typeof cannedResponsesMessages> = {
  tag: 'canned-response-manager',
  bundle: cannedResponsesBundle,
  groups: [
    {
      heading: 'title',
      finds: [
        { label: 'add', member: 'edit' },
        { label: 'preset', member: 'company' },
        { label: 'search' },
        { label: 'filter' },
        { label: 'order' },
        { label: 'import', member: 'edit' },
        { label: 'export' },
      ],
    },
  ],
  has(member, { $capabilities }) {
    const { company, readOnly } = ($capabilities.get()['cannedResponses'] || {}) as CannedResponsesCapability;
    return member === 'company' ? company !== false : !readOnly?.includes('content');
  },
};
