import type { Context } from 'hono';
import type { Env } from '../env.js';
import { browserOf, longestUserAgent } from '../sign-ins/browser.js';

/** Where somebody asks from, by names; empty: unknown. */
export interface Whence {
  device: string;
  place: string;
}

/** Names of products, which are the same in every language. */
export function deviceOf(userAgent: string): string {
  const { browser, system } = browserOf(userAgent);
  return [browser, system].filter(Boolean).join(', ');
}

export function whenceOf(c: Context<Env>): Whence {
  const address = c.get('address');
  return {
    device: deviceOf((c.req.header('User-Agent') ?? '').slice(0, longestUserAgent)),
    place: address === 'unknown' ? '' : address,
  };
}
