/** Time-based one-time passwords (RFC 6238) with the values that every authenticator app understands: SHA-1, six digits, 30 seconds. */

const period = 30_000;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits, in base32: 32 letters without padding. */
export const newTotpSecret = (): string => [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => alphabet[byte % 32]).join('');

/** The address that an app reads from a picture. */
export function totpUri(secret: string, issuer: string, person: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(person)}`;
  // Not URLSearchParams: apps show the plus signs that it makes of blanks.
  return `otpauth://totp/${label}?issuer=${encodeURIComponent(issuer)}&secret=${secret}&algorithm=SHA1&digits=${digits}&period=${period / 1000}`;
}

function bytesOf(base32: string): Uint8Array<ArrayBuffer> {
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
}

/** HOTP (RFC 4226). */
async function codeAt(key: CryptoKey, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const digest = new DataView(await crypto.subtle.sign('HMAC', key, counter));
  const offset = digest.getUint8(19) & 0xf;
  const number = digest.getUint32(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** Which step's code it is: this one's, or that of the one before or after, as clocks differ. Undefined: none of these. `now`: epoch ms. */
export async function totpStep(secret: string, code: string, now: number): Promise<number | undefined> {
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const current = Math.floor(now / period);
  const typed = code.replace(/\s/g, '');
  for (const step of [current, current - 1, current + 1]) if ((await codeAt(key, step)) === typed) return step;
  return undefined;
}
