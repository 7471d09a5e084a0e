import type { Database } from './database/database.js';
import type { EventHub } from './event-hub.js';

/** What each request carries through hono. */
export interface Env {
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
  Variables: { reference: string };
}

/** What the routes work with. */
export interface Desk {
  database: Database;
  hub: EventHub;
}
