/** The wire shapes in valibot, for servers and adapters: no DOM, no Lit. */
export { availabilitySchema } from './features/availability/availability.schema.js';
export { avatarSchema, galleryPictureSchema, plainText, profilePatch, profileSchema } from './features/profile/profile.schema.js';
export { memberCodes, problemCodes, type ProblemCode, type ProblemKind } from './adapters/rest/problem-codes.js';
export { problemSchema } from './adapters/rest/problem.schema.js';
export { capabilitiesSchema, changeSchema, identitySchema, snapshotOf } from './adapters/rest/wire.schema.js';
