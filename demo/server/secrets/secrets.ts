import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const [nonceLength, tagLength] = [12, 16];

/** What only this server can do, because it has the key. */
export interface Secrets {
  /** Encrypts for one place, such as `people/<id>/totp`: moved to another row, it does not open. */
  seal(text: string, place: string): string;
  /** Throws when it was sealed for another place, with another key, or was changed. */
  open(sealed: string, place: string): string;
  /** A hash that cannot be tried out without the key: for what is too short for a plain one. */
  hmac(text: string): string;
}

export function secretsOf(key: Uint8Array): Secrets {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, 32));
  const [sealing, hashing] = [keyFor('sealing'), keyFor('hashing')];
  return {
    seal(text, place) {
      const nonce = randomBytes(nonceLength);
      const sealer = createCipheriv(cipher, sealing, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([sealer.update(text, 'utf8'), sealer.final()]);
      return Buffer.concat([nonce, sealer.getAuthTag(), sealed]).toString('base64url');
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64url');
      const opener = createDecipheriv(cipher, sealing, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
      opener.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      return Buffer.concat([opener.update(bytes.subarray(nonceLength + tagLength)), opener.final()]).toString('utf8');
    },
    hmac: (text) => createHmac('sha256', hashing).update(text).digest('base64url'),
  };
}
