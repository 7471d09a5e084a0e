import type { Pace } from './short-turns.js';

/** Why what was chosen cannot be read as text. */
export type NoText = 'empty' | 'too-large' | 'spreadsheet' | 'encoding' | 'gone';

/** Twenty thousand of the longest responses. */
export const largestImport = 50_000_000;

const slice = 1_000_000;

/** The text of a file; a mark of its encoding is taken off. UTF-8 it must be: of the others nobody can tell which it is. */
export async function textOf(file: Blob, { breathe }: Pace): Promise<{ text: string } | { why: NoText }> {
  if (!file.size) return { why: 'empty' };
  if (file.size > largestImport) return { why: 'too-large' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let at = 0; at < file.size; at += slice) {
    let bytes: ArrayBuffer;
    try {
      bytes = await file.slice(at, at + slice).arrayBuffer();
    } catch {
      // It went away, or was changed, since it was chosen.
      return { why: 'gone' };
    }
    if (!at && isSpreadsheet(new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength)))) return { why: 'spreadsheet' };
    try {
      text += decoder.decode(bytes, { stream: at + slice < file.size });
    } catch {
      return { why: 'encoding' };
    }
    await breathe();
  }
  return text.trim() ? { text } : { why: 'empty' };
}

/** Files of spreadsheet programs: a package (`.xlsx`, `.ods`), or the old compound file (`.xls`). */
const isSpreadsheet = ([a, b, c, d]: Uint8Array) => (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
