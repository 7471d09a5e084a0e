import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Hono } from 'hono';
import type { Env } from '../env.js';
import { byteRange } from '../http/byte-range.js';
import { isKnown } from '../http/conditional.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "media-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  // The library's own name is for the one worker that shows pushed notifications.
  'trusted-types lit-html settings-elements',
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webm': 'audio/webm',
  '.mp3': 'audio/mpeg',
};

/** Pages with an address of their own. */
const addresses: Readonly<Record<string, string>> = { '/': '/index.html', '/demo/outbox': '/outbox.html' };

/** The built Desk, from `folder`. */
export function pageRoutes(app: Hono<Env>, folder: string): void {
  resource(app, '*', {
    async GET(c) {
      const path = addresses[c.req.path] ?? c.req.path;
      const content = await read(folder, path);
      if (!content) throw new Problem('not-found', path === '/index.html' ? { detail: 'The Desk is not built yet.' } : {});
      const ETag = `"${createHash('sha256').update(content).digest('base64url')}"`;
      // They also stand in an answer without content: a browser takes them over for what it has kept.
      const headers = {
        ETag,
        // The build names what lies in /assets by its content.
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        'Content-Security-Policy': policy,
      };
      if (isKnown(c, ETag)) return c.body(null, 304, headers);
      const range = byteRange(c.req.header('Range'), content.length);
      return c.body(range ? content.slice(range.first, range.last + 1) : content, range ? 206 : 200, {
        ...headers,
        'Content-Type': types[extname(path)]!,
        'Accept-Ranges': 'bytes',
        ...(range && { 'Content-Range': `bytes ${range.first}-${range.last}/${content.length}` }),
      });
    },
  });
}

/** Undefined for everything outside the folder and every kind of file that a page has no use for. */
async function read(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!types[extname(path)]) return undefined;
  try {
    const file = resolve(join(folder, decodeURIComponent(path)));
    return file.startsWith(resolve(folder) + sep) ? new Uint8Array(await readFile(file)) : undefined;
  } catch {
    return undefined;
  }
}
