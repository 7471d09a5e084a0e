import * as v from 'valibot';
import type { Capabilities } from '../../contract/index.js';
import { availabilityStatuses } from '../../features/availability/availability.js';
import { notificationsCapability } from '../../features/notifications/notifications.schema.js';
import { passwordCapability } from '../../features/password/password.schema.js';
import { preferencesCapability } from '../../features/preferences/preferences.schema.js';
import { welcomeKinds, type WelcomeKind } from '../../features/welcome-messages/welcome-messages.js';

const members = v.array(v.string());

const customField = v.looseObject({
  member: v.custom<`custom:${string}`>((name) => typeof name === 'string' && name.startsWith('custom:')),
  label: v.string(),
  hint: v.optional(v.string()),
  type: v.picklist(['text', 'switch', 'select']),
  options: v.optional(v.array(v.looseObject({ value: v.string(), label: v.string() }))),
  maxLength: v.optional(v.number()),
  required: v.optional(v.boolean()),
});

const variable = v.looseObject({ name: v.string(), sample: v.fallback(v.string(), ''), label: v.optional(v.string()) });

const group = { readOnly: v.optional(members), locked: v.optional(v.record(v.string(), v.string())) };
const orAbsent = <E extends v.ObjectEntries>(entries: E) =>
  v.optional(v.union([v.literal(false), v.looseObject({ ...group, ...entries })]));

/** What a newer backend has beside those is not offered; of one word, not all that it says is to be lost. */
const statuses = v.pipe(
  members,
  v.transform((found) => found.filter((status) => availabilityStatuses.some((known) => known === status))),
);

const isKind = (kind: string): kind is WelcomeKind => welcomeKinds.some((known) => known === kind);
const kinds = v.pipe(
  members,
  v.transform((found) => found.filter(isKind)),
);
const medium = v.looseObject({ types: members, maxBytes: v.number() });

const numbers = v.array(v.number());
const number = v.optional(v.number());

export const capabilitiesSchema: v.GenericSchema<unknown, Capabilities> = v.objectWithRest(
  {
    profile: orAbsent({
      custom: v.optional(v.array(customField)),
      contact: v.optional(v.looseObject({ name: v.string(), href: v.optional(v.string()) })),
      languages: v.optional(members),
      verified: v.optional(members),
    }),
    avatar: orAbsent({
      maxBytes: v.optional(v.number()),
      types: v.optional(members),
      recommended: v.optional(v.number()),
      gallery: v.optional(v.boolean()),
      uploads: v.optional(v.looseObject({ atMost: v.number(), within: v.number() })),
    }),
    availability: orAbsent({ statuses: v.optional(statuses) }),
    notifications: orAbsent(notificationsCapability),
    push: orAbsent({}),
    alerts: orAbsent({ zone: v.optional(v.string()) }),
    preferences: orAbsent(preferencesCapability),
    password: orAbsent(passwordCapability),
    challenges: orAbsent({}),
    sessions: orAbsent({}),
    accessTokens: orAbsent({
      mode: v.optional(v.picklist(['one', 'many'])),
      scopes: v.optional(members),
      lifetimes: v.optional(numbers),
      graces: v.optional(numbers),
      atMost: number,
    }),
    activity: orAbsent({}),
    twoFactor: orAbsent({ required: v.optional(v.boolean()) }),
    // A right that a newer backend has beside those is at least the right to read.
    cannedResponses: orAbsent({
      variables: v.optional(v.array(variable)),
      company: v.optional(v.fallback(v.union([v.literal(false), v.picklist(['read', 'edit'])]), 'read')),
      maxLength: number,
      atMost: number,
    }),
    attachments: orAbsent({ maxBytes: number, types: v.optional(members), atMost: number }),
    welcomeMessages: orAbsent({
      kinds: v.optional(kinds),
      variables: v.optional(v.array(variable)),
      media: v.optional(v.record(v.string(), medium)),
      atMost: number,
      testTo: v.optional(v.string()),
    }),
    channels: orAbsent({}),
  },
  v.union([v.literal(false), v.looseObject(group)]),
) as v.GenericSchema as v.GenericSchema<unknown, Capabilities>;
