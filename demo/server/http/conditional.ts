import type { Context } from 'hono';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Env } from '../env.js';
import type { Outcome } from '../people/idempotency.js';
import { Problem } from './problems.js';

const tagsIn = (header: string) => header.split(',').map((tag) => tag.trim());
const tagOf = (snapshot: Snapshot<unknown>) => `"${snapshot.version}"`;

/**
 * A change must say which version it was made on: missing 428, another 412 with what is stored now. `isAsGood`: of an earlier one that
 * differs in nothing that can be changed.
 */
export function needVersion(c: Context<Env>, current: Snapshot<unknown>, isAsGood?: (version: string) => boolean): void {
  if (c.req.header('If-Match') === undefined) throw new Problem('version-required');
  acceptVersion(c, current, isAsGood);
}

/** For objects where the last change wins unless the client asks otherwise. */
export function acceptVersion(c: Context<Env>, current: Snapshot<unknown>, isAsGood = (_: string) => false): void {
  const wanted = c.req.header('If-Match');
  if (wanted === undefined || wanted.trim() === '*') return;
  const tags = tagsIn(wanted);
  if (tags.includes(tagOf(current)) || tags.some((tag) => tag.startsWith('"') && isAsGood(tag.slice(1, -1)))) return;
  throw new Problem('stale', { current, headers: { ETag: tagOf(current) } });
}

/** The client has this version already. */
export function isKnown(c: Context<Env>, tag: string): boolean {
  const known = tagsIn(c.req.header('If-None-Match') ?? '').map((known) => known.replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

export function sendSnapshot(c: Context<Env>, snapshot: Snapshot<unknown>): Response {
  const tag = tagOf(snapshot);
  c.header('ETag', tag);
  if (isKnown(c, tag)) return c.body(null, 304);
  return c.json(snapshot);
}

export function sendAnswer(c: Context<Env>, { status, body, replayed }: Outcome): Response {
  c.header('ETag', tagOf(body as Snapshot<unknown>));
  if (replayed) c.header('Idempotency-Replayed', 'true');
  return c.json(body as object, status as 200);
}

/** A change that leaves nothing to show. */
export function sendDone(c: Context<Env>, { replayed }: Outcome): Response {
  if (replayed) c.header('Idempotency-Replayed', 'true');
  return c.body(null, 204);
}
