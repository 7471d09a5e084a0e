import type { Hono } from 'hono';
import type { Env } from '../env.js';
import type { Handler, Operation } from '../openapi/operation.js';
import { Problem } from './problems.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Under `/api/` everything is part of the contract, and so carries its description. */
type Handlers<Path extends string> = Partial<Record<Method, Path extends `/api/${string}` ? Operation : Handler>>;

export interface Resource {
  (c: Parameters<Handler>[0]): ReturnType<Handler>;
  readonly handlers: Partial<Record<Method, Handler | Operation>>;
}

/** One address with all it understands; any other method is answered 405 with the list. The route keeps its handlers, for the document. */
export function resource<Path extends string>(app: Hono<Env>, path: Path, handlers: Handlers<Path>): void {
  const answer: Handler = (c) => {
    const method = (c.req.raw.method === 'HEAD' ? 'GET' : c.req.raw.method) as Method;
    const handler = Object.hasOwn(handlers, method) ? (handlers[method] as Handler) : undefined;
    if (handler) return handler(c);
    throw new Problem('method-not-allowed', { headers: { Allow: Object.keys(handlers).join(', ') } });
  };
  app.all(path, Object.assign(answer, { handlers }) satisfies Resource);
}

/** What `resource` registered, by address. */
export const resourcesOf = (app: Hono<Env>): [path: string, resource: Resource][] =>
  app.routes.flatMap(({ path, handler }) => ('handlers' in handler ? [[path, handler as unknown as Resource]] : []));
