import { asc } from 'drizzle-orm';
import type { Hono } from 'hono';
import * as v from 'valibot';
import { availabilitySchema } from '../../../src/features/availability/availability.schema.js';
import { readObject } from '../http/body.js';
import { sendSnapshot } from '../http/conditional.js';
import { routeWaiting, takeTurn } from '../conversations/routing.js';
import { tell } from '../database/database.js';
import { people } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { change, hold, objects, pictureAddress } from '../people/objects.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { reset } from '../people/seed.js';
import { forCustomers } from '../people/seen-by-customers.js';
import { inPerson } from '../sign-ins/sessions.js';

/** What the Desk's other screens need; no part of the contract of the settings. */
export function demoRoutes(app: Hono<Env>, { database, hub, messages }: Desk, options: { mayReset: boolean }): void {
  const { queries } = database;
  const everybody = () => queries.select().from(people).orderBy(asc(people.position));

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
      const items = (await everybody()).map(({ id, name, role, avatar, status }) => ({
        id,
        name,
        role,
        avatar: pictureAddress(avatar),
        status,
      }));
      return c.json({ items });
    },
  });

  resource(app, '/demo/agents', {
    async GET(c) {
      const available = (await everybody()).filter((person) => person.takesChats && person.status === 'online');
      return c.json({ items: available.map(forCustomers) });
    },
  });

  resource(app, '/demo/events', {
    GET: (c) => (c.req.raw.method === 'HEAD' ? c.body(null, 200, { 'Content-Type': 'text/event-stream' }) : hub.openPublic()),
  });

  resource(app, '/demo/availability', {
    async POST(c) {
      const { person } = await inPerson(c, queries);
      const { object } = await readObject(c, ['application/json']);
      const parsed = v.safeParse(v.strictObject(availabilitySchema.entries), object);
      if (!parsed.success) throw new Problem('invalid', { errors: [{ pointer: '/status', code: 'unknown-option' }] });
      const { status } = parsed.output;
      const saved = await queries.transaction(async (queries) => {
        const current = await hold(queries, person.id);
        if (current.status === status) return current;
        await takeTurn(queries);
        const changed = await change(queries, current, 'availability', { status });
        await routeWaiting(queries);
        return changed;
      });
      return sendSnapshot(c, objects.availability(saved));
    },
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
        await reset(queries);
        await tell(queries, 'reset');
      });
      return c.body(null, 204);
    },
  });
}
