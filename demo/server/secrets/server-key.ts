import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const length = 32;

/** Shorter texts could be guessed by whoever has stolen the database. */
const shortest = 32;

/** What everything secret in the database is sealed with: given, or from a file that only we may read, or for the life of this process. */
export function serverKey({ secretKey, folder }: { secretKey?: string; folder?: string }): Uint8Array {
  if (secretKey !== undefined) {
    if (secretKey.length < shortest) throw new Error(`SECRET_KEY has fewer than ${shortest} characters.`);
    return new TextEncoder().encode(secretKey);
  }
  return folder === undefined ? randomBytes(length) : keyIn(folder);
}

function keyIn(folder: string): Uint8Array {
  const file = join(folder, 'secret.key');
  const unfinished = `${file}.${process.pid}`;
  const found = read(file);
  if (found) return found;
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(unfinished, randomBytes(length), { mode: 0o600 });
    // Whole or not at all, and of several processes that start at once, the first wins.
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
  return read(file)!;
}

function read(file: string): Uint8Array | undefined {
  let key: Buffer;
  try {
    key = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  // A new one in its place would make all that is sealed unreadable for ever.
  if (key.length !== length) throw new Error(`${file} is no key of this server.`);
  return key;
}
