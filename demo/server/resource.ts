import type { Context, Hono } from 'hono';
import type { Env } from './env.js';
import { Problem } from './problems.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Handler = (c: Context<Env>) => Response | Promise<Response>;

/** One address with all it understands; any other method is answered 405 with the list. */
export function resource(app: Hono<Env>, path: string, handlers: Partial<Record<Method, Handler>>): void {
  app.all(path, (c) => {
    const method = (c.req.raw.method === 'HEAD' ? 'GET' : c.req.raw.method) as Method;
    const handler = handlers[method];
    if (handler) return handler(c);
    throw new Problem(405, 'method-not-allowed', { headers: { Allow: Object.keys(handlers).join(', ') } });
  });
}
