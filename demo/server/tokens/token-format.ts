import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** By the prefix a person, and whoever scans code for secrets, knows what it is. */
const prefix = 'fw_';
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** What 32 bytes and what a checksum need in letters and digits. */
const [secretLength, checksumLength] = [43, 6];

const shape = new RegExp(`^${prefix}[0-9A-Za-z]{${secretLength + checksumLength}}$`);

function inLettersAndDigits(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest /= 62n) text = alphabet[Number(rest % 62n)]! + text;
  return text;
}

const checksumOf = (secret: string) => inLettersAndDigits(BigInt(crc32(secret)), checksumLength);

export function newToken(): string {
  const secret = inLettersAndDigits(BigInt(`0x${randomBytes(32).toString('hex')}`), secretLength);
  return prefix + secret + checksumOf(secret);
}

/** Whether it can be a token at all. Most that cannot are typed or cut wrongly, and cost no question to the database. */
export function isToken(text: string): boolean {
  const secret = text.slice(prefix.length, prefix.length + secretLength);
  return shape.test(text) && text.endsWith(checksumOf(secret));
}

/** 256 random bits need no slow hash. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** What may be seen of it. */
export const endsOf = (token: string) => ({ start: token.slice(0, prefix.length + 4), tail: token.slice(-4) });
