import { AdapterError } from '../../contract/index.js';
import type { AvatarCapability, GalleryPicture } from '../../features/profile/profile.js';

const beginnings: Readonly<Record<string, RegExp>> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG\r\n\x1a\n/,
  'image/webp': /^RIFF[^]{4}WEBP/,
  'image/gif': /^GIF8/,
};

/** What a file is by its first bytes, not by its name: a document called `photo.png` is still a document. */
async function typeOf(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const beginning = String.fromCharCode(...bytes);
  return Object.keys(beginnings).find((type) => beginnings[type]!.test(beginning));
}

/** Throws `too-large` or `wrong-type`. */
export async function checkPicture(file: Blob, { maxBytes = Infinity, types = Object.keys(beginnings) }: AvatarCapability): Promise<void> {
  if (file.size > maxBytes) {
    throw new AdapterError('too-large', { fields: { file: { code: 'too-large', limit: maxBytes } }, status: 413 });
  }
  const type = await typeOf(file);
  if (!type || !types.includes(type)) throw new AdapterError('wrong-type', { fields: { file: { code: 'wrong-type' } }, status: 415 });
}

/** Throws `invalid` for an id that the gallery does not have. */
export function findPicture(gallery: readonly GalleryPicture[], id: string): GalleryPicture {
  const picture = gallery.find((one) => one.id === id);
  if (picture) return picture;
  throw new AdapterError('invalid', { fields: { picture: { code: 'unknown-option' } }, reason: 'invalid', status: 422 });
}
