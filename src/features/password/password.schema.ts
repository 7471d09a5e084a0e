import * as v from 'valibot';

const length = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));
const rule = v.optional(v.boolean());

/** Read generously: a rule that this version does not know is left to the backend, which names it when it is broken. */
export const passwordPolicySchema = v.looseObject({
  minLength: length,
  maxLength: length,
  upper: rule,
  lower: rule,
  digit: rule,
  special: v.optional(v.string()),
  allowed: v.optional(v.string()),
  words: v.optional(v.array(v.string())),
  blockList: rule,
});

/** What the capability says beside what every group's does. */
export const passwordCapability = {
  policy: v.optional(passwordPolicySchema),
  changedAt: v.optional(v.string()),
  endsSession: rule,
  signOutOthers: rule,
};

/** The body of a change. Both passwords are taken as they were typed, blanks included: what a new one has to be is the policy's business. */
export const passwordChangeSchema = v.object({
  currentPassword: v.pipe(v.string(), v.nonEmpty('required')),
  newPassword: v.pipe(v.string(), v.nonEmpty('required')),
  signOutOthers: v.boolean(),
});
