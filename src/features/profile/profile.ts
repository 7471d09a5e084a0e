import type { Call, GroupCapability, ResourceGroup, Snapshot, UploadCall } from '../../contract/index.js';

/** What a person is called, where they work and how they are reached. */
export interface Profile {
  /** Full name, as colleagues see it. */
  name: string;
  /** As customers see it in a chat; empty: customers see the full name. */
  publicName: string;
  email: string;
  username: string;
  role: string;
  businessUnit: string;
  /** BCP 47, or empty. */
  language: string;
  /** E.164, or empty. */
  landline: string;
  /** E.164, or empty. */
  mobile: string;
  /** The host's own fields, see {@link ProfileCapability.custom}. */
  [own: `custom:${string}`]: string | boolean;
}

export interface Avatar {
  /** Where the picture is, or empty: initials are shown. */
  url: string;
}

/** A field that only this host has. `label` is the host's own text. */
export interface CustomField {
  member: `custom:${string}`;
  label: string;
  hint?: string;
  type: 'text' | 'switch' | 'select';
  options?: readonly { value: string; label: string }[];
  /** In characters. */
  maxLength?: number;
  required?: boolean;
}

export interface ProfileCapability extends GroupCapability {
  custom?: readonly CustomField[];
  /** Whom to ask about locked members. */
  contact?: { name: string; href?: string };
  /** Members whose change the backend lets through only with a one-time code. */
  verified?: readonly ('email' | 'mobile')[];
  /** BCP 47; missing: every language the browser can name. */
  languages?: readonly string[];
}

export interface AvatarCapability extends GroupCapability {
  maxBytes?: number;
  /** MIME types. */
  types?: readonly string[];
  /** Edge in pixels that looks sharp everywhere. */
  recommended?: number;
  /** The backend has ready-made pictures. */
  gallery?: boolean;
}

/** A ready-made avatar that the backend offers. */
export interface GalleryPicture {
  id: string;
  /** What it shows, in the backend's words: its accessible name. */
  name: string;
  url: string;
}

/** What a person wants instead of the picture they have. `name`: as they know the file, where it has another since it was cropped. */
export type PhotoChange = { how: 'file'; file: File; name?: string } | { how: 'gallery'; picture: GalleryPicture } | { how: 'removal' };

export type ProfileGroup = ResourceGroup<Profile>;

export interface AvatarGroup {
  load(call: Call): Promise<Snapshot<Avatar>>;
  upload?(file: File, call: UploadCall): Promise<Snapshot<Avatar>>;
  remove?(call: Call & { key: string }): Promise<Snapshot<Avatar>>;
  /** Ready-made pictures, in the order to show them. */
  gallery?(call: Call): Promise<readonly GalleryPicture[]>;
  /** Takes a gallery picture, by its id. */
  choose?(picture: string, call: Call & { key: string }): Promise<Snapshot<Avatar>>;
}

/** In UTF-16 units, as `maxlength` counts. The server holds the same. */
export const profileLimits = { name: 120, publicName: 120, email: 254, language: 35, landline: 16, mobile: 16 } as const;

/** A tag in a name is a slip or an attack; as the text it is, it reads as noise wherever the name stands. */
export const hasMarkup = (name: string): boolean => /<\/?[a-z!][^>]*>/iu.test(name);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One or two letters for a person without a picture; grapheme-safe, so no half emoji. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words;
  return picked
    .map((word) => [...graphemes.segment(word)][0]!.segment)
    .join('')
    .toLocaleUpperCase();
}

/** The name customers read: the public one, or the full name while there is none. */
export const nameForCustomers = (profile: Pick<Profile, 'name' | 'publicName'>): string => profile.publicName.trim() || profile.name;
