import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  accessTokensSchema,
  activityEntrySchema,
  activityPageSchema,
  alertsSchema,
  attachmentSchema,
  availabilitySchema,
  avatarSchema,
  cannedResponseEntries,
  cannedResponseSchema,
  capabilitiesSchema,
  changeSchema,
  channelsSchema,
  galleryPictureSchema,
  happeningSchema,
  identitySchema,
  newSubscriptionSchema,
  notificationsSchema,
  preferencesSchema,
  problemSchema,
  profilePatch,
  profileSchema,
  pushSubscriptionsSchema,
  readConversationSchema,
  signInsSchema,
  snapshotOf,
  recoveryCodesSchema,
  tokenSecretSchema,
  totpSetupSchema,
  twoFactorSchema,
  welcomeMessageSchema,
} from '../../../src/schemas.js';
import { cannedLimits } from '../../../src/features/canned-responses/canned-responses.js';
import { pushTestSchema, subscribedSchema } from '../notifications/push-input.js';
import { habitPatches } from '../people/habit-patches.js';
import { newAccessTokenSchema, rotationSchema } from '../tokens/access-token-kinds.js';
import { credentialsSchema } from '../passwords/credentials.js';
import { passwordChangeSchema } from '../passwords/password-change.js';
import { twoFactorCodeSchema } from '../two-factor/two-factor-input.js';
import { channelChoiceSchema, codeAnswerSchema, codeSentSchema, proofSchema } from '../proofs/answer-schemas.js';
import { mergePatchOf } from '../http/merge-patch.js';
import { nothingSchema } from '../http/parse.js';
import { importedSchema, responseListSchema, responseSnapshotSchema } from '../canned/answers.js';
import { importSchema, newResponseSchema, responsePatchSchema } from '../canned/input.js';
import { channelsSnapshotSchema, welcomeListSchema, welcomeSnapshotSchema } from '../welcome/answers.js';
import { newWelcomeSchema, welcomePatchSchema, welcomeTestSchema } from '../welcome/input.js';
import { explained } from './explained.js';

export type JsonSchema = { [keyword: string]: unknown };

/** The shapes of the contract by their names in the document. A schema that is part of another is referred to there. */
const schemas = {
  Identity: identitySchema,
  Credentials: credentialsSchema,
  Capabilities: capabilitiesSchema,
  Profile: profileSchema,
  ProfileSnapshot: snapshotOf(profileSchema),
  ProfilePatch: mergePatchOf(profilePatch.entries),
  Avatar: avatarSchema,
  AvatarSnapshot: snapshotOf(avatarSchema),
  AvatarFile: v.strictObject({ file: v.unknown() }),
  AvatarChoice: v.strictObject({ picture: galleryPictureSchema.entries.id }),
  GalleryPicture: galleryPictureSchema,
  Gallery: v.looseObject({ items: v.array(galleryPictureSchema) }),
  Availability: availabilitySchema,
  AvailabilitySnapshot: snapshotOf(availabilitySchema),
  AvailabilityPatch: habitPatches.availability,
  NotificationPreferences: notificationsSchema,
  NotificationPreferencesSnapshot: snapshotOf(notificationsSchema),
  NotificationPreferencesPatch: habitPatches.notifications,
  AlertPreferences: alertsSchema,
  AlertPreferencesSnapshot: snapshotOf(alertsSchema),
  AlertPreferencesPatch: habitPatches.alerts,
  Preferences: preferencesSchema,
  PreferencesSnapshot: snapshotOf(preferencesSchema),
  PreferencesPatch: habitPatches.preferences,
  Happening: happeningSchema,
  ReadConversation: readConversationSchema,
  Nothing: nothingSchema,
  PasswordChange: passwordChangeSchema,
  SignIns: signInsSchema,
  SignInsSnapshot: snapshotOf(signInsSchema),
  AccessTokens: accessTokensSchema,
  AccessTokensSnapshot: snapshotOf(accessTokensSchema),
  NewAccessToken: newAccessTokenSchema,
  AccessTokenRotation: rotationSchema,
  TokenSecret: tokenSecretSchema,
  ActivityEntry: activityEntrySchema,
  ActivityPage: activityPageSchema,
  TwoFactor: twoFactorSchema,
  TwoFactorSnapshot: snapshotOf(twoFactorSchema),
  TotpSetup: totpSetupSchema,
  TwoFactorCode: twoFactorCodeSchema,
  RecoveryCodes: recoveryCodesSchema,
  ChannelChoice: channelChoiceSchema,
  CodeSent: codeSentSchema,
  CodeAnswer: codeAnswerSchema,
  Proof: proofSchema,
  PushSubscriptions: pushSubscriptionsSchema,
  PushSubscriptionsSnapshot: snapshotOf(pushSubscriptionsSchema),
  NewPushSubscription: newSubscriptionSchema,
  PushSubscribed: subscribedSchema,
  PushTest: pushTestSchema,
  CannedResponse: cannedResponseSchema,
  CannedResponseSnapshot: responseSnapshotSchema,
  CannedResponses: responseListSchema,
  NewCannedResponse: newResponseSchema,
  CannedResponsePatch: responsePatchSchema,
  CannedImport: importSchema,
  CannedImported: importedSchema,
  WhatsAppChannels: channelsSchema,
  ChannelsSnapshot: channelsSnapshotSchema,
  WelcomeMessage: welcomeMessageSchema,
  WelcomeMessageSnapshot: welcomeSnapshotSchema,
  WelcomeMessages: welcomeListSchema,
  NewWelcomeMessage: newWelcomeSchema,
  WelcomeMessagePatch: welcomePatchSchema,
  WelcomeMessageTest: welcomeTestSchema,
  AttachmentFile: v.strictObject({ file: v.unknown() }),
  Attachment: attachmentSchema,
  Problem: problemSchema,
} satisfies Record<string, v.GenericSchema>;

export type ShapeName = keyof typeof schemas;

/** What the schemas cannot say. */
const more: Partial<Record<ShapeName, JsonSchema>> = {
  Profile: {
    patternProperties: { '^custom:': { type: ['string', 'boolean'], description: 'A field of the host, see the capabilities.' } },
  },
  ProfilePatch: {
    description:
      'The members to change. Null is the same as an empty text. Blanks at both ends of names and of the email are cut off before they are judged.',
    patternProperties: { '^custom:': { type: ['string', 'boolean', 'null'], description: 'A field of the host.' } },
  },
  NotificationPreferences: {
    description: 'By `<channel>:<event>`, with the ids of the capabilities: whether the event reaches the person by the channel.',
    propertyNames: { pattern: '^[^:]+:.' },
    additionalProperties: { type: 'boolean' },
  },
  Preferences: {
    patternProperties: {
      '^signature:': { type: 'boolean', description: 'Messages by a channel of the capabilities end with the signature.' },
    },
  },
  AvatarFile: {
    properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  },
  AttachmentFile: {
    properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  },
  AvatarChoice: {
    properties: { picture: { type: 'string', minLength: 1, 'x-id-of': '/profile/avatar/gallery' } },
  },
};

export const refTo = (shape: ShapeName): JsonSchema => ({ $ref: `#/components/schemas/${shape}` });

const conversion: ConversionConfig = {
  target: 'draft-2020-12',
  // What JSON Schema has no words for, such as "no HTML tags", the server finds wrong as it does all else: 422.
  errorMode: 'ignore',
  typeMode: 'input',
  overrideSchema({ valibotSchema }) {
    // Its ends of lines are made alike first, and what comes behind a change of the value is not looked at.
    if (valibotSchema === cannedResponseEntries.content.pipe[0]) return { type: 'string', maxLength: cannedLimits.content };
    // The only schema of ours that is a function.
    return valibotSchema.type === 'custom' ? { type: 'string', pattern: '^custom:' } : undefined;
  },
  overrideRef: ({ referenceId }) => refTo(referenceId as ShapeName)['$ref'] as string,
};

function convert(schema: v.GenericSchema, definitions: Record<string, v.GenericSchema> = {}): JsonSchema {
  const { $schema, $defs, ...json } = toJsonSchema(schema, { ...conversion, definitions }) as JsonSchema;
  return withoutDefaults(json) as JsonSchema;
}

/** Our defaults say what null means. In JSON Schema they would say what an absent member means, and that is: unchanged. */
function withoutDefaults(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutDefaults);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).flatMap(([key, value]) => (key === 'default' ? [] : [[key, withoutDefaults(value)]])));
}

/** Data of events that are no change of an object. They stand where they are used: no reader of documents looks for references there. */
const inEvents: readonly ShapeName[] = ['Happening', 'ReadConversation'];

/** One shape as it is, and not a reference to it. */
export function shapeOf(name: ShapeName): JsonSchema {
  const { [name]: schema, ...others } = schemas as Record<string, v.GenericSchema>;
  return explained(name, { ...convert(schema!, others), ...more[name] });
}

/** `components.schemas`. */
export function describeShapes(): Record<string, JsonSchema> {
  const names = (Object.keys(schemas) as ShapeName[]).filter((name) => !inEvents.includes(name));
  return Object.fromEntries(names.map((name) => [name, shapeOf(name)]));
}

/** The data of an event that tells the new state of one group, or only that there is one. */
export function changeOf(group: string, snapshot?: ShapeName): JsonSchema {
  const change = convert(changeSchema);
  const { id, gone } = change['properties'] as Record<string, JsonSchema>;
  return {
    ...change,
    properties: {
      group: { const: group, description: 'What has changed.' },
      id: { ...id, description: 'Of a list: which of its rows.' },
      gone: { ...gone, description: 'Of a list: the row is no more.' },
      ...(snapshot && { snapshot: refTo(snapshot) }),
    },
  };
}
