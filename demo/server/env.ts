import type { FileStore } from './attachments/file-store.js';
import type { Database } from './database/database.js';
import type { EventHub } from './events/event-hub.js';
import type { Messages } from './messages/messages.js';
import type { Push } from './notifications/push.js';
import type { Secrets } from './secrets/secrets.js';
import type { Outbox } from './whatsapp/outbox.js';

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

/** How this company wants it. */
export interface DeskOptions {
  /** `one`: made for each person, and shown at any time. `many`: named, and each is shown once. */
  accessTokens: 'one' | 'many';
  /** A change of the password ends the session that it was made in, too. */
  passwordEndsSession: boolean;
  /** The host's name of the pages, if the company has said it. */
  site?: string;
  /** Where the pages are, such as `https://desk.example`, for mails that lead there. */
  address?: string;
}

/** What the routes work with. */
export interface Desk {
  database: Database;
  hub: EventHub;
  /** What people uploaded. */
  files: FileStore;
  messages: Messages;
  push: Push;
  /** For the phones of customers. */
  outbox: Outbox;
  secrets: Secrets;
  options: DeskOptions;
}

/** What a desk is made of, before anybody has said how they want it. */
export type DeskParts = Omit<Desk, 'options'>;
