export { avatar, type AvatarStore, type PhotoState } from './avatar.store.js';
export { photoChange, type PhotoChangeStore } from './photo-change.store.js';
export { ProfileBadge } from './profile-badge.js';
export { ProfileForm } from './profile-form.js';
export { initialsOf, nameForCustomers, profileLimits } from './profile.js';
export type {
  Avatar,
  AvatarCapability,
  AvatarGroup,
  CustomField,
  GalleryPicture,
  PhotoChange,
  Profile,
  ProfileCapability,
  ProfileGroup,
} from './profile.js';
export { profile, type ProfileStore } from './profile.store.js';
