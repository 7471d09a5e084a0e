import type { Hono } from 'hono';
import { capabilitiesOf } from '../capabilities.js';
import { sendSnapshot } from '../conditional.js';
import type { Desk, Env } from '../env.js';
import { objects } from '../objects.js';
import { resource } from '../resource.js';
import { signedIn } from '../sessions.js';

/** What can be read and not changed: the capabilities, the availability and the events. */
export function settingsRoutes(app: Hono<Env>, { database, hub }: Desk): void {
  resource(app, '/api/v1/capabilities', {
    async GET(c) {
      return c.json(capabilitiesOf((await signedIn(c, database.queries)).person));
    },
  });

  resource(app, '/api/v1/availability', {
    async GET(c) {
      return sendSnapshot(c, objects.availability((await signedIn(c, database.queries)).person));
    },
  });

  resource(app, '/api/v1/events', {
    async GET(c) {
      const who = await signedIn(c, database.queries);
      if (c.req.raw.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
      return hub.open(who, c.req.header('Last-Event-ID'));
    },
  });
}
