import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.js';
import { bearerOf } from './bearer.js';
import { Problem } from './problems.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The cookie comes along with whatever another site sends, so a change is accepted from our own pages only.
 * Browsers state the origin of every unsafe request; one without is refused too.
 * Whoever shows a token is asked for no origin: with it the cookie does not count. `trusted`: further origins, for a proxy that renames the host.
 */
export const sameOrigin =
  (trusted: readonly string[]): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!safe.has(c.req.raw.method) && bearerOf(c) === undefined) {
      const origin = c.req.header('Origin') ?? '';
      const host = c.req.header('Host') ?? new URL(c.req.url).host;
      if (![`http://${host}`, `https://${host}`, ...trusted].includes(origin)) throw new Problem('wrong-origin');
    }
    await next();
  };
