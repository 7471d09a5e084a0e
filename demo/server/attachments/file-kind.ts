import { fileTypeFromBuffer, type FileTypeResult } from 'file-type';
import { Problem } from '../http/problems.js';
import { checkPicture } from '../pictures/picture.js';
import { attachmentLimits } from './attachment-limits.js';

/** An animated PNG is a PNG; of sound it does not matter by whose program it was made. */
const asTaken: Readonly<Record<string, string>> = { 'image/apng': 'image/png', 'audio/x-m4a': 'audio/mp4' };

/** How sound in Ogg is coded, by the ending that is usual for it. It stays with the type, because phones play Opus only. */
const codecs: Readonly<Record<string, string>> = { opus: 'opus', ogg: 'vorbis', oga: 'flac', spx: 'speex' };

/**
 * The type that the content has. Told by the content, never by a declared type; by its name only whether a text is a table, because
 * nothing else tells. Throws unless it is taken: a drawing or a page with a script in it is refused whatever it is called.
 */
export async function kindOf(file: Uint8Array, name: string): Promise<string> {
  if (!file.length) throw new Problem('invalid', { errors: [{ pointer: '/file', code: 'required' }] });
  const told = isWide(file) ? undefined : await fileTypeFromBuffer(file).catch(() => undefined);
  const found = told ? typeIn(told) : kindOfText(file, name);
  const taken: readonly string[] = attachmentLimits.types;
  if (found && taken.includes(found)) return found === 'audio/ogg' ? `${found}; codecs=${codecs[told!.ext]}` : found;
  throw new Problem('wrong-type', {
    detail: found ? `The file is ${found}; send ${taken.join(', ')}.` : `The file is nothing that is known; send ${taken.join(', ')}.`,
    ...(found && { found }),
    errors: [{ pointer: '/file', code: 'wrong-type' }],
  });
}

function typeIn({ mime }: FileTypeResult): string {
  const type = mime.split(';')[0]!.trim();
  return asTaken[type] ?? type;
}

/** A picture is read to its end, for `owner`: what is cut off, or as large as no camera's, is of no use to whoever gets it. */
export async function checkContent(owner: string, type: string, file: Uint8Array): Promise<void> {
  if (type.startsWith('image/')) await checkPicture(owner, file);
}

/** What no text has: NUL and its like. Older encodings of letters are text all the same. */
const inNoText = new Set(Array.from({ length: 0x20 }, (_, byte) => byte).filter((byte) => ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)));

function isBinary(file: Uint8Array): boolean {
  for (let at = 0; at < file.length; at++) if (file[at]! < 0x20 && inNoText.has(file[at]!)) return true;
  return false;
}

/** The mark of UTF-16, which begins like sound: such a text is not taken, and is to be called none of the others. */
const isWide = ([first, second]: Uint8Array) => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Signs at the beginning, in bytes, among which a drawing says that it is one. */
const head = 4_096;

function kindOfText(file: Uint8Array, name: string): string | undefined {
  if (isBinary(file)) return undefined;
  const text = new TextDecoder('utf-8').decode(file.subarray(0, head)).trimStart();
  // As browsers find out that something is a page; and more, because there are drawings and feeds too.
  if (/^<[a-z!?/]/iu.test(text)) return markupIn(text);
  if (text.startsWith('#!')) return 'text/x-shellscript';
  return /\.csv$/iu.test(name.trim()) ? 'text/csv' : 'text/plain';
}

function markupIn(text: string): string {
  if (/<(\w+:)?svg[\s>]/iu.test(text)) return 'image/svg+xml';
  return text.startsWith('<?') ? 'text/xml' : 'text/html';
}
