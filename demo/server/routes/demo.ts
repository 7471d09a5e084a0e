import { and, asc, eq, sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { isAvailable, takeTurn } from '../conversations/routing.js';
import { tell } from '../database/database.js';
import { people } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { pictureAddress } from '../people/objects.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { reset } from '../people/seed.js';
import { forCustomers } from '../people/seen-by-customers.js';
import { inPerson } from '../sign-ins/sessions.js';

/** What the Desk's other screens need; no part of the contract of the settings. */
export function demoRoutes(app: Hono<Env>, { database, hub, messages }: Desk, options: { mayReset: boolean }): void {
  const { queries } = database;

  // A page asks this first: a question that is answered with "no" is no failure, so nothing turns red in the console.
  resource(app, '/demo/session', {
    async GET(c) {
      const found = await inPerson(c, queries).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 401) return undefined;
        throw error;
      });
      return c.json({ signedIn: Boolean(found) });
    },
  });

  resource(app, '/demo/colleagues', {
    async GET(c) {
      await inPerson(c, queries);
      const everybody = await queries
        .select({ person: people, isThere: sql<boolean>`${isAvailable}` })
        .from(people)
        .orderBy(asc(people.position));
      const items = everybody.map(({ person, isThere }) => ({
        ...{ id: person.id, name: person.name, email: person.email, role: person.role, takesChats: person.takesChats },
        avatar: pictureAddress(person.avatar),
        status: person.status === 'online' && !isThere ? 'offline' : person.status,
        reason: person.availabilityReason,
        until: person.availabilityUntil?.toISOString() ?? '',
      }));
      return c.json({ items });
    },
  });

  resource(app, '/demo/agents', {
    async GET(c) {
      const available = await queries
        .select()
        .from(people)
        .where(and(eq(people.takesChats, true), isAvailable))
        .orderBy(asc(people.position));
      return c.json({ items: available.map(forCustomers) });
    },
  });

  resource(app, '/demo/events', {
    GET: (c) => (c.req.raw.method === 'HEAD' ? c.body(null, 200, { 'Content-Type': 'text/event-stream' }) : hub.openPublic()),
  });

  // Without a sign-in, because a code may be what somebody needs to sign in. With a real mail server there is no such page.
  const { sink } = messages;
  if (sink) {
    resource(app, '/demo/messages', {
      async GET(c) {
        await messages.idle();
        return c.json({ items: sink.items });
      },
    });
  }

  if (!options.mayReset) return;
  resource(app, '/demo/reset', {
    async POST(c) {
      await queries.transaction(async (queries) => {
        await takeTurn(queries);
        await reset(queries);
        await tell(queries, 'reset');
      });
      return c.body(null, 204);
    },
  });
}
