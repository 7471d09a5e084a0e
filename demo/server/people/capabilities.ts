import type { Capabilities } from '../../../src/contract/index.js';
import type { AvatarCapability, CustomField, ProfileCapability } from '../../../src/features/profile/profile.js';
import type { Person } from '../database/schema.js';

/** A field that only this company has. */
export const customFields: readonly CustomField[] = [
  { member: 'custom:desk', label: 'Desk', type: 'text', maxLength: 40, hint: 'Where colleagues find you' },
];

export const avatarLimits = {
  maxBytes: 5 * 2 ** 20,
  types: ['image/jpeg', 'image/png', 'image/webp'],
  recommended: 640,
  gallery: true,
  /** How often one person may upload, and in how many seconds. Choosing from the gallery does not count. */
  uploads: { atMost: 60, within: 300 },
} as const satisfies AvatarCapability;

export interface DeskCapabilities extends Capabilities {
  profile: ProfileCapability;
}

/** What this person may do. */
export function capabilitiesOf(person: Person): DeskCapabilities {
  const byAdministrator = ['username', 'role', 'businessUnit', ...(person.mayChangeEmail ? [] : ['email'])];
  return {
    profile: {
      readOnly: [],
      locked: Object.fromEntries(byAdministrator.map((member) => [member, 'administrator'])),
      custom: customFields,
      contact: { name: 'Tomás Rey', href: 'mailto:tomas.rey@fernweh.example' },
    },
    avatar: avatarLimits,
    availability: { readOnly: ['status'] },
  };
}
