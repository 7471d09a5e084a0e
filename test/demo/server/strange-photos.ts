import { once } from 'node:events';
import { createDeflate, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { chunk } from './photos.js';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = async (image: Sharp): Promise<Bytes> => new Uint8Array(await image.toBuffer());
const plain = (background: string, width = 60, height = width): Sharp =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });

export const joined = (...parts: (Uint8Array | string)[]): Bytes => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

/** Red, green above; blue, white below: whoever turns or mirrors it is seen. */
export async function corners(orientation = 1): Promise<Bytes> {
  const tile = (background: string, left: number, top: number) => ({
    input: { create: { width: 40, height: 40, channels: 3 as const, background } },
    left,
    top,
  });
  const upright = plain('white', 80).composite([tile('red', 0, 0), tile('lime', 40, 0), tile('blue', 0, 40)]);
  return bytesOf(
    sharp(await asStored(await upright.png().toBuffer(), orientation))
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .withMetadata({ orientation }),
  );
}

/** What a camera writes down when it is held so; the eight ways of EXIF. */
async function asStored(picture: Buffer, orientation: number): Promise<Buffer> {
  const turned = [0, 0, 180, 180, 270, 270, 90, 90][orientation - 1]!;
  const mirrored = [2, 4, 5, 7].includes(orientation);
  const first = mirrored ? await sharp(picture).flop().png().toBuffer() : picture;
  const angle = orientation === 4 ? 180 : orientation === 5 ? 270 : orientation === 7 ? 90 : turned;
  return sharp(first).rotate(angle).png().toBuffer();
}

/** All that cameras, scanners and drawing programs write, in one orange. */
export async function everyKind(): Promise<[string, Bytes][]> {
  const orange = () => plain('#e07020');
  return Promise.all(
    Object.entries({
      'a JPEG in CMYK': orange().toColourspace('cmyk').jpeg({ quality: 100 }),
      'a progressive JPEG': orange().jpeg({ progressive: true, quality: 100 }),
      'a JPEG with a wide colour profile': orange().withIccProfile('p3').jpeg({ quality: 100 }),
      'a PNG with 16 bits': orange().toColourspace('rgb16').png(),
      'a PNG with a palette': orange().png({ palette: true }),
      'an interlaced PNG': orange().png({ progressive: true }),
      'a PNG with alpha': orange().ensureAlpha(1).png(),
      'a WebP': orange().webp({ lossless: true }),
      'one pixel': plain('#e07020', 1).png(),
      'a line of 1 × 60 000': plain('#e07020', 1, 60_000).jpeg(),
      'a line of 100 000 × 1': plain('#e07020', 100_000, 1).png(),
    }).map(async ([kind, image]) => [kind, await bytesOf(image)] as [string, Bytes]),
  );
}

export const greyPng = (): Promise<Bytes> => bytesOf(plain('#808080').toColourspace('b-w').png());
export const clearPng = (): Promise<Bytes> => bytesOf(sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } }).png());

/** Many frames of one size, the first of them red. */
export async function animatedWebp(frames: number): Promise<Bytes> {
  const [first, other] = [await plain('red', 400).png().toBuffer(), await plain('blue', 400).png().toBuffer()];
  const all = Array.from({ length: frames }, (_, number) => (number % 2 ? other : first));
  return bytesOf(sharp(all, { join: { animated: true } }).webp({ effort: 0 }));
}

export async function gif(): Promise<Bytes> {
  return bytesOf(plain('red').gif());
}

export async function avif(): Promise<Bytes> {
  return bytesOf(plain('red').avif({ effort: 0 }));
}

/** As an iPhone writes it, as far as anybody looks who does not decode it. */
export const heic = (): Bytes => joined('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', '\0\0\0\bmdat');

/** 268 million pixels in a few thousand bytes. */
export const hugeWebp = (): Promise<Bytes> => bytesOf(plain('red', 16_383).webp({ lossless: true, effort: 0 }));

/** A PNG of one red pixel with further chunks behind its head. */
export function pngWith(...chunks: Buffer[]): Bytes {
  return png(red, ...chunks);
}

const red = chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0])));

function png(image: Buffer, ...chunks: Buffer[]): Bytes {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return joined(signature, chunk('IHDR', head), ...chunks, image, chunk('IEND', Buffer.alloc(0)));
}

export const textChunk = (text: string): Buffer => chunk('tEXt', Buffer.from(`Comment\0${text}`));

/** Text and colour profile that unfold to half a gigabyte each. */
export async function zipBombPng(): Promise<Bytes> {
  const bomb = Buffer.concat([Buffer.from('a\0\0'), await manyZeros()]);
  return pngWith(chunk('iCCP', bomb), chunk('zTXt', bomb));
}

/** An image that says one pixel and unfolds to half a gigabyte. */
export const overlongPng = async (): Promise<Bytes> => png(chunk('IDAT', await manyZeros()));

/** Half a gigabyte, deflated without ever having been in memory. */
async function manyZeros(): Promise<Buffer> {
  const deflate = createDeflate();
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const megabyte = Buffer.alloc(2 ** 20);
  for (let written = 0; written < 512; written++) if (!deflate.write(megabyte)) await once(deflate, 'drain');
  deflate.end();
  await once(deflate, 'end');
  return Buffer.concat(parts);
}

/** An animated PNG: one red pixel, then many blue ones. */
export function animatedPng(frames: number): Bytes {
  const numbers = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from(new Uint32Array([value]).buffer).swap32()));
  const control = (number: number) => chunk('fcTL', Buffer.concat([numbers(number, 1, 1, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])]));
  const blue = deflateSync(Buffer.from([0, 0, 0, 255]));
  const later = Array.from({ length: frames - 1 }, (_, frame) => [
    control(2 * frame + 1),
    chunk('fdAT', Buffer.concat([numbers(2 * frame + 2), blue])),
  ]);
  return png(Buffer.concat([control(0), red, ...later.flat()]), chunk('acTL', numbers(frames, 0)));
}
