import type { Database } from './database/database.js';
import type { EventHub } from './events/event-hub.js';

/** What each request carries through hono. */
export interface Env {
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
  Variables: {
    reference: string;
    /** Of the caller, as far as it can be known. */
    address: string;
    /** The caller's page came by https, so a cookie may be kept to that. */
    secure: boolean;
  };
}

/** What the routes work with. */
export interface Desk {
  database: Database;
  hub: EventHub;
}
