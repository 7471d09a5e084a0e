import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { avatarLimits } from '../people/capabilities.js';
import { inTurn } from '../limits/in-turn.js';
import { Problem } from '../http/problems.js';

export interface Picture {
  /** Of the content, so it is the picture's address too. */
  hash: string;
  bytes: Uint8Array;
}

const edge = avatarLimits.recommended;
const mostPixels = 40_000_000;
/** Of what is read and thrown away. */
const thumb = 16;

// What strangers sent is not worth remembering.
sharp.cache(false);
sharp.concurrency(1);

/** Decoding fills the few threads that also check passwords and read files: half of them stay free, and memory stays bounded. */
const decoding = inTurn({ atOnce: 2, waiting: 100 }, { atOnce: 1, waiting: 15 });

/** An animated PNG is a PNG whose first frame everybody can read. */
const asStill: Readonly<Record<string, string>> = { 'image/apng': 'image/png' };

/** Throws unless the content is a picture of a type that is taken. Told by the content, never by a name or a declared type. */
export async function checkType(file: Uint8Array): Promise<void> {
  const found = (await fileTypeFromBuffer(file).catch(() => undefined))?.mime;
  const taken: readonly string[] = avatarLimits.types;
  if (found && taken.includes(asStill[found] ?? found)) return;
  throw new Problem('wrong-type', {
    detail: found ? `The file is ${found}; send ${taken.join(', ')}.` : `The file is no picture that is known; send ${taken.join(', ')}.`,
    ...(found && { found }),
    errors: [{ pointer: '/file', code: 'wrong-type' }],
  });
}

// failOn "error": cameras write files that deserve a warning; a file that is cut off is still refused.
const reading = { limitInputPixels: mostPixels, failOn: 'error' } as const;

/** For whoever `owner` names: a square WebP of the first frame, upright, in sRGB, and nothing of what else the file held. */
export const makeAvatar = (owner: string, file: Uint8Array): Promise<Picture> =>
  decoding(owner, async () => {
    try {
      const image = sharp(file, reading).autoOrient();
      return await store(await withoutStrip(image));
    } catch (error) {
      throw unreadable(error);
    }
  });

/** Throws unless the picture, or the first frame of one that moves, can be read to its end. */
export const checkPicture = (owner: string, file: Uint8Array): Promise<void> =>
  decoding(owner, async () => {
    try {
      // Shrunk while it is decoded, its last lines might not be looked at.
      await sharp(file, reading).resize(thumb, thumb, { fit: 'inside', fastShrinkOnLoad: false }).raw().timeout({ seconds: 20 }).toBuffer();
    } catch (error) {
      throw unreadable(error);
    }
  });

/** From a drawing of our own. */
export const makeGalleryAvatar = (drawing: Uint8Array): Promise<Picture> => decoding('gallery', () => store(sharp(drawing)));

async function store(image: Sharp): Promise<Picture> {
  const bytes = await image.resize(edge, edge, { fit: 'cover' }).webp({ quality: 85 }).timeout({ seconds: 20 }).toBuffer();
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
}

/** Of a very long picture the middle, before it is made larger: a line of 1 × 100 000 would be wider than any memory. */
async function withoutStrip(image: Sharp): Promise<Sharp> {
  const { width, height } = (await image.metadata()).autoOrient;
  const short = Math.min(width, height);
  if (Math.max(width, height) <= short * 20) return image;
  return image.extract({
    left: Math.floor((width - short) / 2),
    top: Math.floor((height - short) / 2),
    width: short,
    height: short,
  });
}

function unreadable(error: unknown): Problem {
  const tooMany = /pixel limit/i.test(String(error));
  const problem = tooMany ? { code: 'too-many-pixels', limit: mostPixels } : { code: 'broken-image' };
  const detail = tooMany ? `The picture has more than ${mostPixels} pixels.` : 'The picture is damaged or not whole.';
  return new Problem('invalid', { detail, errors: [{ pointer: '/file', ...problem }] });
}
