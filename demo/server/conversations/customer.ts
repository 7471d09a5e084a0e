import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from '../env.js';
import { Problem } from '../http/problems.js';

const cookie = 'desk_customer';
const month = 30 * 24 * 60 * 60;

/** Only the hash is stored: who reads the database cannot write as a customer. */
const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');

const browserKeyOf = (c: Context<Env>): string | undefined => {
  const key = getCookie(c, cookie) ?? '';
  return /^[\w-]{43}$/.test(key) ? key : undefined;
};

/**
 * Who is reading, by a key that their browser keeps. A new browser gets one before it writes: were it made with the first message,
 * a repetition of that message after a lost answer would begin a second conversation.
 */
export function greetCustomer(c: Context<Env>): string {
  const known = browserKeyOf(c);
  if (known) return hashOf(known);
  const key = randomBytes(32).toString('base64url');
  setCookie(c, cookie, key, { httpOnly: true, sameSite: 'Strict', path: '/demo', maxAge: month, secure: c.get('secure') });
  return hashOf(key);
}

export function knownCustomer(c: Context<Env>): string {
  const key = browserKeyOf(c);
  if (!key) throw new Problem('unauthorized');
  return hashOf(key);
}
