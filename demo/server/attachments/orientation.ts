/** How a camera was held, as EXIF says it: 1 is upright. The only one of its notes that a picture needs. */

const tag = 0x0112;
const upright = 1;

/** What JPEG puts before a block of EXIF, and some programs elsewhere. */
export const mark = Buffer.from('Exif\0\0');

export const isMarked = (content: Buffer): boolean => content.subarray(0, mark.length).equals(mark);

/** From a block of EXIF, which is a TIFF file without a picture. Whatever cannot be read is upright. */
export function orientationIn(content: Buffer): number {
  const block = isMarked(content) ? content.subarray(mark.length) : content;
  const little = block.subarray(0, 4).equals(Buffer.from('II*\0'));
  if (!little && !block.subarray(0, 4).equals(Buffer.from('MM\0*'))) return upright;
  const short = (at: number) => (at + 2 > block.length ? 0 : little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const start = block.length < 8 ? 0 : little ? block.readUInt32LE(4) : block.readUInt32BE(4);
  for (let entry = 0; entry < short(start); entry++) {
    const at = start + 2 + entry * 12;
    if (short(at) !== tag) continue;
    const found = short(at + 8);
    return found >= 1 && found <= 8 ? found : upright;
  }
  return upright;
}

/** A block that says this and nothing else; undefined: there is nothing to say. */
export function blockOf(orientation: number): Buffer | undefined {
  if (orientation === upright) return undefined;
  const block = Buffer.alloc(26);
  block.write('II*\0', 'latin1');
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(1, 8);
  block.writeUInt16LE(tag, 10);
  block.writeUInt16LE(3, 12);
  block.writeUInt32LE(1, 14);
  block.writeUInt16LE(orientation, 18);
  return block;
}
