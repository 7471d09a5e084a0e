import type { Capabilities } from '../../contract/index.js';
import type { Availability } from '../../features/availability/availability.js';
import type { Avatar, AvatarCapability, GalleryPicture, Profile, ProfileCapability } from '../../features/profile/profile.js';
import { sampleGallery } from './sample-gallery.js';

/** What a memory backend starts with. */
export interface Seed {
  profile: Partial<Profile>;
  avatar: Avatar;
  /** Ready-made pictures. */
  gallery: readonly GalleryPicture[];
  availability: Availability;
  capabilities: Capabilities;
  /** Email addresses of other people: saving one is refused with `taken`. */
  taken: readonly string[];
}

export const sampleProfile: Profile = {
  name: 'Maya Lindqvist',
  publicName: 'Maya L.',
  email: 'maya.lindqvist@fernweh.example',
  username: 'mlindqvist',
  role: 'Senior agent',
  businessUnit: 'Nordics, travel care',
  language: 'en',
  landline: '',
  mobile: '+46701234134',
  'custom:desk': 'Stockholm, 3rd floor',
};

const administrator = 'administrator';

const profileCapability: ProfileCapability = {
  locked: { email: administrator, username: administrator, role: administrator, businessUnit: administrator },
  contact: { name: 'Tomás Rey', href: 'mailto:tomas.rey@fernweh.example' },
  custom: [{ member: 'custom:desk', label: 'Desk', hint: 'Where colleagues find you', type: 'text', maxLength: 40 }],
};

const avatarCapability: AvatarCapability = {
  maxBytes: 5 * 2 ** 20,
  types: ['image/jpeg', 'image/png', 'image/webp'],
  recommended: 640,
  gallery: true,
};

export const sampleSeed: Seed = {
  profile: sampleProfile,
  avatar: { url: '' },
  gallery: sampleGallery,
  availability: { status: 'online' },
  capabilities: { profile: profileCapability, avatar: avatarCapability, availability: { readOnly: ['status'] } },
  taken: ['tomas.rey@fernweh.example', 'amina.haddad@fernweh.example'],
};
