import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { avatarLimits } from './capabilities.js';
import { Problem } from './problems.js';

export interface Picture {
  hash: string;
  bytes: Uint8Array;
}

/** A square WebP without metadata, upright, whatever was sent. Told by its content, never by its name or declared type. */
export async function makeAvatar(file: Uint8Array): Promise<Picture> {
  const kind = await fileTypeFromBuffer(file).catch(() => undefined);
  if (!kind || !(avatarLimits.types as readonly string[]).includes(kind.mime)) {
    throw new Problem(415, 'wrong-type', { errors: [{ pointer: '/file', code: 'wrong-type' }] });
  }
  try {
    // failOn "error": cameras write files that deserve a warning; a file that is cut off is still refused.
    const bytes = await sharp(file, { limitInputPixels: 40_000_000, failOn: 'error' })
      .autoOrient()
      .resize(avatarLimits.recommended, avatarLimits.recommended, { fit: 'cover' })
      .webp({ quality: 85 })
      .toBuffer();
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
  } catch (error) {
    const code = /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'broken-image';
    throw new Problem(422, 'invalid', { errors: [{ pointer: '/file', code }] });
  }
}
