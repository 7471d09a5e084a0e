/** The wire shapes in valibot, for servers and adapters: no DOM, no Lit. */
export { availabilitySchema } from './features/availability/availability.schema.js';
export { avatarSchema, plainText, profilePatch, profileSchema } from './features/profile/profile.schema.js';
