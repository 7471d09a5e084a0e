import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.js';

/**
 * Who is on the line, and whether they came by https. This server itself speaks only http; with `trustProxy` the one proxy in front of it
 * is believed what it adds. Without, only the browser's own word for its page is left, and an address that everybody shares.
 */
export const caller =
  (trustProxy: boolean): MiddlewareHandler<Env> =>
  async (c, next) => {
    const added = (name: string) => (trustProxy ? c.req.header(name)?.split(',').at(-1)?.trim() : undefined);
    c.set('address', added('X-Forwarded-For') || c.env?.incoming?.socket.remoteAddress || 'unknown');
    c.set('secure', added('X-Forwarded-Proto') === 'https' || Boolean(c.req.header('Origin')?.startsWith('https://')));
    await next();
  };
