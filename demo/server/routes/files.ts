import { eq } from 'drizzle-orm';
import type { Hono } from 'hono';
import { isKnown } from '../http/conditional.js';
import type { Queries } from '../database/database.js';
import { pictures } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { gallery } from '../pictures/gallery/gallery.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';

/** Without a sign-in: customers see the pictures too. The address is the content's hash, so it can be neither guessed nor outdated. */
export function fileRoutes(app: Hono<Env>, { database }: Desk): void {
  resource(app, '/files/avatars/:name{[0-9a-f]{32}\\.webp}', {
    async GET(c) {
      const hash = c.req.param('name')!.slice(0, 32);
      const bytes = await pictureBytes(database.queries, hash);
      if (!bytes) throw new Problem('not-found');
      const headers = {
        ETag: `"${hash}"`,
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        // The widget shows agents on the pages of customers' companies.
        'Cross-Origin-Resource-Policy': 'cross-origin',
      };
      if (isKnown(c, headers.ETag)) return c.body(null, 304, headers);
      return c.body(new Uint8Array(bytes), 200, {
        ...headers,
        'Content-Type': 'image/webp',
        'Content-Length': String(bytes.byteLength),
        'Content-Disposition': 'inline; filename="avatar.webp"',
      });
    },
  });
}

/** Gallery pictures are offered before anybody wears them, so they need not be stored. */
async function pictureBytes(queries: Queries, hash: string): Promise<Uint8Array | undefined> {
  const [stored] = await queries.select({ bytes: pictures.bytes }).from(pictures).where(eq(pictures.hash, hash));
  return stored?.bytes ?? (await gallery()).find((picture) => picture.hash === hash)?.bytes;
}
