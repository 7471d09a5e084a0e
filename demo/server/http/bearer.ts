import type { Context } from 'hono';
import type { Env } from '../env.js';

/**
 * The token a program shows (RFC 6750). Where there is one, no cookie counts: a page of another site cannot add this header without being
 * asked first, so a request that has it was not made with somebody's cookie behind their back.
 */
export function bearerOf(c: Context<Env>): string | undefined {
  const [, token] = /^bearer\b(.*)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  return token?.trim();
}
