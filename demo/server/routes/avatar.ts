import { eq, sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { readFormFile } from '../body.js';
import { avatarLimits } from '../capabilities.js';
import { acceptVersion, sendAnswer, sendSnapshot } from '../conditional.js';
import { pictures } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { earlierAnswer, once, taskOf } from '../idempotency.js';
import { change, objects } from '../objects.js';
import { makeAvatar } from '../picture.js';
import { Problem } from '../problems.js';
import { resource } from '../resource.js';
import { signedIn } from '../sessions.js';

/** The last picture wins: nobody merges photos. A client that sends If-Match is still told when it is behind. */
export function avatarRoutes(app: Hono<Env>, { database }: Desk): void {
  resource(app, '/api/v1/profile/avatar', {
    async GET(c) {
      return sendSnapshot(c, objects.avatar((await signedIn(c, database.queries)).person));
    },
    async PUT(c) {
      const { person } = await signedIn(c, database.queries);
      const file = await readFormFile(c, 'file', avatarLimits.maxBytes);
      const task = taskOf(c, person, file);
      const earlier = await earlierAnswer(database.queries, task);
      if (earlier) return sendAnswer(c, earlier);
      const picture = await makeAvatar(file);
      const answer = await once(database, task, async (queries, current) => {
        acceptVersion(c, objects.avatar(current));
        await queries
          .insert(pictures)
          .values(picture)
          .onConflictDoUpdate({ target: pictures.hash, set: { storedAt: sql`now()` } });
        const saved = current.avatar === picture.hash ? current : await change(queries, current, 'avatar', { avatar: picture.hash });
        return { status: 200, body: objects.avatar(saved) };
      });
      return sendAnswer(c, answer);
    },
    async DELETE(c) {
      const { person } = await signedIn(c, database.queries);
      const answer = await once(database, taskOf(c, person, new Uint8Array()), async (queries, current) => {
        acceptVersion(c, objects.avatar(current));
        const saved = current.avatar ? await change(queries, current, 'avatar', { avatar: '' }) : current;
        return { status: 200, body: objects.avatar(saved) };
      });
      return sendAnswer(c, answer);
    },
  });

  // Without a sign-in: customers see the pictures too. The address is the content's hash, so it can be neither guessed nor outdated.
  resource(app, '/files/avatars/:name{[0-9a-f]{32}\\.webp}', {
    async GET(c) {
      const hash = c.req.param('name')!.slice(0, 32);
      const [picture] = await database.queries.select().from(pictures).where(eq(pictures.hash, hash));
      if (!picture) throw new Problem(404, 'not-found');
      return c.body(new Uint8Array(picture.bytes), 200, {
        'Content-Type': 'image/webp',
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        ETag: `"${hash}"`,
      });
    },
  });
}
