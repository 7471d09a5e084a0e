import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

type Bytes = Uint8Array<ArrayBuffer>;

/** A real JPEG; noise makes it large. */
export async function photo({ width = 900, height = 600, colour = 'teal', noise = false } = {}): Promise<Bytes> {
  const image = noise
    ? sharp({ create: { width, height, channels: 3, background: colour, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    : sharp({ create: { width, height, channels: 3, background: colour } });
  return new Uint8Array(await image.jpeg({ quality: 100 }).toBuffer());
}

/** Red above blue as a person sees it, stored lying on its side with a note in the EXIF data that says so. */
export async function lyingPhoto(): Promise<Bytes> {
  const half = (background: string) =>
    sharp({ create: { width: 300, height: 600, channels: 3, background } })
      .png()
      .toBuffer();
  const image = sharp({ create: { width: 600, height: 600, channels: 3, background: 'white' } }).composite([
    { input: await half('red'), left: 0, top: 0 },
    { input: await half('blue'), left: 300, top: 0 },
  ]);
  const exif = { IFD0: { Copyright: 'Secret place' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 20/1 0/1' } };
  return new Uint8Array(await image.jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer());
}

/** A small file that unfolds to 9 000 × 9 000 pixels. */
export function hugePng(): Bytes {
  const edge = 9_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.set([1, 0, 0, 0, 0], 8); // one bit of grey per pixel
  const pixels = deflateSync(Buffer.alloc(edge * (1 + Math.ceil(edge / 8))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]));
}

/** One chunk of a PNG, whole and with its checksum. */
export function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, sum]);
}

export const pdf = (): Bytes => new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'));

export const hostileSvg = (): Bytes =>
  new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'));
