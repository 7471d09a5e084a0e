import { AdapterError } from '../../contract/index.js';
import type { AvatarCapability, GalleryPicture } from '../../features/profile/profile.js';
import { mediaTypeOf } from './media-type.js';

const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** Throws `too-large` or `wrong-type`. */
export async function checkPicture(file: Blob, { maxBytes = Infinity, types = pictures }: AvatarCapability): Promise<void> {
  if (file.size > maxBytes) {
    throw new AdapterError('too-large', { fields: { file: { code: 'too-large', limit: maxBytes } }, status: 413 });
  }
  const type = await mediaTypeOf(file);
  if (!type || !types.includes(type)) throw new AdapterError('wrong-type', { fields: { file: { code: 'wrong-type' } }, status: 415 });
}

/** Throws `invalid` for an id that the gallery does not have. */
export function findPicture(gallery: readonly GalleryPicture[], id: string): GalleryPicture {
  const picture = gallery.find((one) => one.id === id);
  if (picture) return picture;
  throw new AdapterError('invalid', { fields: { picture: { code: 'unknown-option' } }, reason: 'invalid', status: 422 });
}
