import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  accessTokensSchema,
  availabilitySchema,
  avatarSchema,
  capabilitiesSchema,
  changeSchema,
  galleryPictureSchema,
  identitySchema,
  problemSchema,
  profilePatch,
  profileSchema,
  signInsSchema,
  snapshotOf,
  recoveryCodesSchema,
  tokenSecretSchema,
  totpSetupSchema,
  twoFactorSchema,
} from '../../../src/schemas.js';
import { newAccessTokenSchema, rotationSchema } from '../tokens/access-token-kinds.js';
import { credentialsSchema } from '../passwords/credentials.js';
import { passwordChangeSchema } from '../passwords/password-change.js';
import { twoFactorCodeSchema } from '../two-factor/two-factor-input.js';
import { channelChoiceSchema, codeAnswerSchema, codeSentSchema, proofSchema } from '../proofs/answer-schemas.js';
import { mergePatchOf } from '../http/merge-patch.js';
import { nothingSchema } from '../http/parse.js';
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
  Nothing: nothingSchema,
  PasswordChange: passwordChangeSchema,
  SignIns: signInsSchema,
  SignInsSnapshot: snapshotOf(signInsSchema),
  AccessTokens: accessTokensSchema,
  AccessTokensSnapshot: snapshotOf(accessTokensSchema),
  NewAccessToken: newAccessTokenSchema,
  AccessTokenRotation: rotationSchema,
  TokenSecret: tokenSecretSchema,
  TwoFactor: twoFactorSchema,
  TwoFactorSnapshot: snapshotOf(twoFactorSchema),
  TotpSetup: totpSetupSchema,
  TwoFactorCode: twoFactorCodeSchema,
  RecoveryCodes: recoveryCodesSchema,
  ChannelChoice: channelChoiceSchema,
  CodeSent: codeSentSchema,
  CodeAnswer: codeAnswerSchema,
  Proof: proofSchema,
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
  AvatarFile: {
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
  // The only schema of ours that is a function.
  overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'string', pattern: '^custom:' } : undefined),
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

/** `components.schemas`. */
export function describeShapes(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { [name]: _, ...others } = schemas as Record<string, v.GenericSchema>;
      return [name, explained(name as ShapeName, { ...convert(schema, others), ...more[name as ShapeName] })];
    }),
  );
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
