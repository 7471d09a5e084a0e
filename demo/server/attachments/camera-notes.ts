import { crc32 } from 'node:zlib';
import { blockOf, isMarked, mark, orientationIn } from './orientation.js';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A picture without what cameras and programs note beside it, such as where it was taken: customers receive it. No pixel changes, and it
 * stays as upright as it was. Whatever stands behind its end goes too: telephones put a film there.
 */
export function withoutNotes(type: string, file: Bytes): Bytes {
  const parts = partsOf[type]?.(Buffer.from(file.buffer, file.byteOffset, file.length));
  return parts ? new Uint8Array(Buffer.concat(parts)) : file;
}

const partsOf: Readonly<Record<string, (file: Buffer) => Buffer[]>> = { 'image/jpeg': jpeg, 'image/png': png, 'image/webp': webp };

const profile = Buffer.from('ICC_PROFILE\0');

/** Segments that say how the pixels are meant: JFIF, the colour profile, Adobe's way of colours, and all that is no note at all. */
function isOfPicture(marker: number, content: Buffer): boolean {
  if (marker === 0xe2) return content.subarray(0, profile.length).equals(profile);
  return marker === 0xe0 || marker === 0xee || (marker < 0xe0 && marker > 0xbf);
}

function jpeg(file: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let orientation: number | undefined;
  for (let at = 2; at + 4 <= file.length;) {
    if (file[at] !== 0xff || file[at + 1] === 0xff) {
      at += 1;
      continue;
    }
    const marker = file[at + 1]!;
    if (marker === 0xd9) break;
    const behind = at + 2 + file.readUInt16BE(at + 2);
    const content = file.subarray(at + 4, behind);
    if (marker === 0xe1 && isMarked(content)) orientation ??= orientationIn(content);
    const end = marker === 0xda ? endOfScan(file, behind) : behind;
    if (isOfPicture(marker, content)) parts.push(file.subarray(at, end));
    at = end;
  }
  const block = blockOf(orientation ?? 1);
  const head = block ? [Buffer.from([0xff, 0xe1, 0, 2 + mark.length + block.length]), mark, block] : [];
  // JFIF wants to be the first.
  const first = parts[0]?.[1] === 0xe0 ? parts.splice(0, 1) : [];
  return [Buffer.from([0xff, 0xd8]), ...first, ...head, ...parts, Buffer.from([0xff, 0xd9])];
}

/** Where the next marker stands that is none within the pixels. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1]!;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return file.length;
}

const ofPng = /^(IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|bKGD|hIST|pHYs|sPLT|cICP|mDCV|cLLI|acTL|fcTL|fdAT)$/;

function png(file: Buffer): Buffer[] {
  const parts = [file.subarray(0, 8)];
  let block: Buffer | undefined;
  for (let at = 8; at + 12 <= file.length;) {
    const type = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + file.readUInt32BE(at);
    if (type === 'eXIf') block = blockOf(orientationIn(file.subarray(at + 8, end - 4)));
    if (ofPng.test(type)) parts.push(file.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  // Behind the head: what stands behind the pixels is not read everywhere.
  if (block) parts.splice(2, 0, chunkOf('eXIf', block));
  return parts;
}

function chunkOf(type: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length);
  chunk.write(type, 4, 'latin1');
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), content.length + 8);
  return chunk;
}

const ofWebp = /^(VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/;
const [hasExif, hasXmp] = [0x08, 0x04];

function webp(file: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let block: Buffer | undefined;
  for (let at = 12; at + 8 <= Math.min(file.length, 8 + file.readUInt32LE(4));) {
    const type = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (type === 'EXIF') block = blockOf(orientationIn(file.subarray(at + 8, at + 8 + size)));
    if (ofWebp.test(type)) parts.push(Buffer.from(file.subarray(at, end)));
    at = end;
  }
  const extended = parts[0]?.[3] === 0x58 ? parts[0] : undefined;
  if (extended) extended[8] = (extended[8]! & ~(hasExif | hasXmp)) | (block ? hasExif : 0);
  if (extended && block) parts.push(Buffer.from([0x45, 0x58, 0x49, 0x46, block.length, 0, 0, 0]), block);
  const head = Buffer.from(file.subarray(0, 12));
  head.writeUInt32LE(4 + parts.reduce((sum, { length }) => sum + length, 0), 4);
  return [head, ...parts];
}
