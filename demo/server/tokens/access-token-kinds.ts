import * as v from 'valibot';
import { longestTokenName } from '../../../src/features/access-tokens/access-tokens.js';
import { nameText } from '../../../src/features/profile/profile.schema.js';
import { tokenLimits } from '../people/capabilities.js';

const { scopes, lifetimes, graces } = tokenLimits;

export const newAccessTokenSchema = v.strictObject({
  name: v.pipe(nameText(longestTokenName), v.nonEmpty('required')),
  scope: v.picklist(scopes, 'unknown-option'),
  lifetime: v.picklist(lifetimes, 'unknown-option'),
});

export const rotationSchema = v.strictObject({ grace: v.picklist(graces, 'unknown-option') });

export type NewAccessToken = v.InferOutput<typeof newAccessTokenSchema>;
