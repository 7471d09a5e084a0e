export { avatar, type AvatarStore } from './avatar.store.js';
export { ProfileBadge } from './profile-badge.js';
export { ProfileForm } from './profile-form.js';
export { initialsOf, nameForCustomers, profileLimits } from './profile.js';
export type { Avatar, AvatarCapability, AvatarGroup, CustomField, Profile, ProfileCapability, ProfileGroup } from './profile.js';
export { profile, type ProfileStore } from './profile.store.js';
