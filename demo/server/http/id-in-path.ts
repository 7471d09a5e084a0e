import type { Context } from 'hono';
import type { Env } from '../env.js';
import { Problem } from './problems.js';

/** The database takes nothing else for an id; whatever it is, there is nothing of this name. */
export function idInPath(c: Context<Env>): string {
  const id = c.req.param('id') ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Problem('not-found');
  return id;
}
