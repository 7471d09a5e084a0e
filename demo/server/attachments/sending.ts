import type { Context } from 'hono';
import type { Attachment } from '../database/schema.js';
import type { Env } from '../env.js';
import { isKnown } from '../http/conditional.js';
import { Problem } from '../http/problems.js';
import { disposition } from './file-name.js';
import type { FileStore } from './file-store.js';

/** Pictures are shown where they stand; everything else is saved, so that no browser runs what a stranger may have put into it. */
export async function sendFile(c: Context<Env>, files: FileStore, { hash, name, type, size }: Attachment): Promise<Response> {
  const headers = {
    ETag: `"${hash}"`,
    // Whoever may read it today may not tomorrow: it is asked for each time, and sent once.
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  if (isKnown(c, headers.ETag)) return c.body(null, 304, headers);
  const whole = {
    ...headers,
    'Content-Type': type,
    'Content-Length': String(size),
    'Content-Disposition': disposition(type.startsWith('image/') ? 'inline' : 'attachment', name),
  };
  const content = await files.read(hash);
  if (!content) throw new Problem('not-found');
  if (c.req.raw.method !== 'HEAD') return c.body(content, 200, whole);
  await content.cancel();
  return c.body(null, 200, whole);
}
