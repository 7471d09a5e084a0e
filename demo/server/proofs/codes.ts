import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../secrets/secrets.js';

export const codeLength = 6;

export const newCode = (): string => String(randomInt(10 ** codeLength)).padStart(codeLength, '0');

/** With the server's key: whoever has stolen the table could try out a million codes in no time. `sends` tells each code from the former. */
export const hashOfCode = (secrets: Secrets, { id, sends }: { id: string; sends: number }, code: string): string =>
  secrets.hmac(`code\n${id}\n${sends}\n${code}`);

/** As people type and paste it. */
export const plainCode = (typed: string): string => typed.replaceAll(/\s/g, '');

export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export const newProof = (): string => randomBytes(32).toString('base64url');

/** 256 random bits need no key. */
export const hashOfProof = (proof: string): string => createHash('sha256').update(proof).digest('base64url');
