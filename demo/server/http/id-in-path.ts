import type { Context } from 'hono';
import type { Env } from '../env.js';
import { Problem } from './problems.js';

/** The database takes nothing else for an id. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Whatever else it is, there is nothing of this name. */
export function idInPath(c: Context<Env>): string {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) throw new Problem('not-found');
  return id;
}
