import type { Capabilities } from '../../../src/contract/index.js';
import type { AccessTokensCapability } from '../../../src/features/access-tokens/access-tokens.js';
import type { PasswordCapability } from '../../../src/features/password/password.js';
import { availabilityStatuses } from '../../../src/features/availability/availability.js';
import type { AvatarCapability, CustomField, ProfileCapability } from '../../../src/features/profile/profile.js';
import { attachmentLimits } from '../attachments/attachment-limits.js';
import { cannedCapability } from '../canned/capability.js';
import type { Person } from '../database/schema.js';
import type { DeskOptions } from '../env.js';
import type { SignedIn } from '../sign-ins/sessions.js';
import { teamZone } from '../notifications/quiet.js';
import { notificationsCapability, preferencesCapability } from './habits.js';
import { passwordPolicyFor } from '../passwords/password-policy.js';
import { welcomeCapability } from '../welcome/capability.js';

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

export const tokenLimits = {
  scopes: ['all', 'read'],
  lifetimes: [30, 90, 365, 0],
  graces: [0, 3_600, 86_400],
  atMost: 20,
} as const satisfies AccessTokensCapability;

export interface DeskCapabilities extends Capabilities {
  profile: ProfileCapability;
}

/** What no program may do, whatever it may do else. */
const notWithAToken = {
  password: false,
  challenges: false,
  twoFactor: false,
  sessions: false,
  accessTokens: false,
  activity: false,
  push: false,
} as const;

/** What this person may do, or a program with a token of theirs. */
export function capabilitiesOf({ person, token }: SignedIn, { accessTokens, passwordEndsSession }: DeskOptions): DeskCapabilities {
  const own = {
    profile: profileCapability(person),
    avatar: avatarLimits,
    availability: { statuses: availabilityStatuses },
    notifications: notificationsCapability(person),
    alerts: { zone: teamZone },
    preferences: preferencesCapability,
    cannedResponses: cannedCapability(person),
    attachments: attachmentLimits,
    welcomeMessages: welcomeCapability(person),
    channels: {},
  };
  if (token) return { ...own, profile: { ...own.profile, readOnly: own.profile.verified ?? [] }, ...notWithAToken };
  return {
    ...own,
    password: passwordCapability(person, passwordEndsSession),
    challenges: {},
    twoFactor: {},
    sessions: {},
    activity: {},
    push: {},
    accessTokens: { mode: accessTokens, ...tokenLimits },
  };
}

export function profileCapability({ mayChangeEmail }: Person): ProfileCapability {
  const byAdministrator = ['username', 'role', 'businessUnit', ...(mayChangeEmail ? [] : ['email'])];
  return {
    readOnly: [],
    locked: Object.fromEntries(byAdministrator.map((member) => [member, 'administrator'])),
    verified: mayChangeEmail ? ['email', 'mobile'] : ['mobile'],
    custom: customFields,
    contact: { name: 'Tomás Rey', href: 'mailto:tomas.rey@fernweh.example' },
  };
}

const passwordCapability = (person: Person, endsSession: boolean): PasswordCapability => ({
  policy: passwordPolicyFor(person),
  ...(person.passwordChangedAt && { changedAt: person.passwordChangedAt.toISOString() }),
  signOutOthers: true,
  ...(endsSession && { endsSession }),
});
