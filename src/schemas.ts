/** The wire shapes in valibot, for servers and adapters: no DOM, no Lit. */
export { accessTokensSchema, tokenSecretSchema } from './features/access-tokens/access-tokens.schema.js';
export { activityEntrySchema, activityPageSchema } from './features/activity/activity.schema.js';
export { alertsPatch, alertsSchema, happeningSchema, readConversationSchema } from './features/alerts/alerts.schema.js';
export { availabilityPatch, availabilitySchema } from './features/availability/availability.schema.js';
export { attachmentSchema, cannedResponseEntries, cannedResponseSchema } from './features/canned-responses/canned-responses.schema.js';
export { newSubscriptionSchema, notificationsSchema, pushSubscriptionsSchema } from './features/notifications/notifications.schema.js';
export { preferencesPatch, preferencesSchema } from './features/preferences/preferences.schema.js';
export { avatarSchema, galleryPictureSchema, plainText, profilePatch, profileSchema } from './features/profile/profile.schema.js';
export { passwordChangeSchema, passwordPolicySchema } from './features/password/password.schema.js';
export { recoveryCodesSchema, signInsSchema, totpSetupSchema, twoFactorSchema } from './features/security/security.schema.js';
export {
  channelsSchema,
  sentContentEntries,
  welcomeMessageEntries,
  welcomeMessageSchema,
} from './features/welcome-messages/welcome-messages.schema.js';
export { memberCodes } from './adapters/rest/member-codes.js';
export { problemCodes, type ProblemCode, type ProblemKind } from './adapters/rest/problem-codes.js';
export { problemSchema } from './adapters/rest/problem.schema.js';
export { capabilitiesSchema } from './adapters/rest/capabilities.schema.js';
export { changeSchema, identitySchema, snapshotOf } from './adapters/rest/wire.schema.js';
