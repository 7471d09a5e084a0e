import type { AvatarCapability } from './profile.js';
import { limitOf, typesOf } from './photo-limits.js';

/** Why a file is not taken. `type`: what it is, where that is known. */
export type PhotoRefusal = { why: 'too-large'; size: number } | { why: 'wrong-type'; type?: string } | { why: 'empty' } | { why: 'gone' };

/** In events. */
export const codeOf = { 'too-large': 'too-large', 'wrong-type': 'wrong-type', empty: 'invalid', gone: 'invalid' } as const;

/** Of ISO base media files, by their brand: pictures of phones, and films. */
function brandOf(brand: string): string {
  if (/^(?:hei|hev|mif1|msf1)/.test(brand)) return 'image/heic';
  return brand.startsWith('avi') ? 'image/avif' : 'video/mp4';
}

const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^GIF8/, 'image/gif'],
  [/^BM[^]{4}\0\0\0\0/, 'image/bmp'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
  [/^%PDF/, 'application/pdf'],
  [/^\x1aE\xdf\xa3/, 'video/webm'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/i, 'image/svg+xml'],
];

const extensions: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heic: 'image/heic',
  heif: 'image/heic',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  pdf: 'application/pdf',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
};

/** By its first bytes, else by what its system says, else by its name: many systems know no type for HEIC. */
export async function typeOf(file: File): Promise<string | undefined> {
  const bytes = await file.slice(0, 512).arrayBuffer();
  const beginning = String.fromCharCode(...new Uint8Array(bytes));
  const brand = /^[^]{4}ftyp([^]{4})/.exec(beginning)?.[1];
  if (brand) return brandOf(brand);
  const known = beginnings.find(([pattern]) => pattern.test(beginning))?.[1];
  const extension = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  return known ?? (file.type.replace('image/heif', 'image/heic') || extensions[extension]);
}

/** What the backend would refuse is refused before anything is cropped or sent. */
export async function refusalOf(file: File, capability: AvatarCapability): Promise<PhotoRefusal | undefined> {
  let type: string | undefined;
  try {
    type = await typeOf(file);
  } catch {
    // It went away since it was chosen.
    return { why: 'gone' };
  }
  if (!type || !typesOf(capability).includes(type)) return { why: 'wrong-type', ...(type && { type }) };
  if (!file.size) return { why: 'empty' };
  return file.size > limitOf(capability) ? { why: 'too-large', size: file.size } : undefined;
}
