import { cannedLimits, type CannedResponsesCapability } from '../../../src/features/canned-responses/canned-responses.js';
import type { Person } from '../database/schema.js';
import { responsesAtMost } from './input.js';

const company = 'Fernweh';

/** A name as people say it: what stands before the first blank. */
const firstName = (name: string) => name.split(/\s/u)[0]!;

/** What can be put into a response, with samples that this person knows. */
export function cannedCapability({ name, publicName, mayEditPresets }: Person): CannedResponsesCapability {
  const agent = publicName || name;
  return {
    variables: [
      { name: 'contact.name', label: 'Customer’s name', sample: 'Amina Haddad' },
      { name: 'contact.first_name', label: 'Customer’s first name', sample: 'Amina' },
      { name: 'agent.name', label: 'Your name', sample: agent },
      { name: 'agent.first_name', label: 'Your first name', sample: firstName(agent) },
      { name: 'company.name', label: 'Company', sample: company },
      { name: 'conversation.channel', label: 'Channel', sample: 'widget' },
    ],
    company: mayEditPresets ? 'edit' : 'read',
    maxLength: cannedLimits.content,
    atMost: responsesAtMost,
  };
}
