import { after, before, describe } from 'node:test';
import { createApp, type AppOptions } from '../../../demo/server/app.js';
import { FileStore } from '../../../demo/server/attachments/file-store.js';
import type { Database } from '../../../demo/server/database/database.js';
import { openPglite } from '../../../demo/server/database/pglite.js';
import { openPostgres } from '../../../demo/server/database/postgres.js';
import type { DeskParts } from '../../../demo/server/env.js';
import { EventHub } from '../../../demo/server/events/event-hub.js';
import { openMessages } from '../../../demo/server/messages/open.js';
import { openPush, type Push, type PushOptions } from '../../../demo/server/notifications/push.js';
import type { Received } from '../../../demo/server/messages/sink.js';
import { seededPeople, seedPassword } from '../../../demo/server/people/seed.js';
import { secretsOf } from '../../../demo/server/secrets/secrets.js';
import { serverKey } from '../../../demo/server/secrets/server-key.js';
import type { WhatsAppChannel } from '../../../demo/server/whatsapp/channel.js';
import { customerPhone } from '../../../demo/server/whatsapp/customer-phone.js';
import { Outbox } from '../../../demo/server/whatsapp/outbox.js';
import { startPostgres } from '../../support/postgres.js';
import { Person } from './person.js';
import { reachable } from './push-service.js';

export const [maya, omar, tomas] = seededPeople.map((person) => person.email) as [string, string, string];

interface DeskOptions extends AppOptions, PushOptions {
  /** To the phones of customers. */
  channel?: WhatsAppChannel;
}

/** The server without a port, on a database of its own. */
export class TestDesk {
  readonly app;
  readonly messages = openMessages();
  readonly secrets = secretsOf(serverKey({}));
  readonly push: Push;
  readonly files: FileStore;
  readonly outbox: Outbox;

  constructor(
    readonly database: Database,
    readonly hub: EventHub,
    options: DeskOptions,
  ) {
    this.files = new FileStore(database.queries);
    const channel = options.channel ?? customerPhone(database.queries);
    // Nothing is tried again by itself: a test says when time has passed.
    this.outbox = new Outbox({ database, files: this.files, channel });
    this.push = openPush(this, { ...reachable, ...options });
    this.app = createApp(this satisfies DeskParts, options);
  }

  /** What people were sent, the newest first. */
  async received(): Promise<readonly Received[]> {
    await this.messages.idle();
    return this.messages.sink!.items;
  }

  /** The code in the newest message to this address or number. */
  async codeSentTo(to: string): Promise<string> {
    const found = (await this.received()).find((message) => message.to === to && /\b\d{6}\b/.test(message.text));
    if (!found) throw new Error(`No code was sent to ${to}.`);
    return /\b\d{6}\b/.exec(found.text)![0];
  }

  /** Somebody who has not signed in. */
  visitor(): Person {
    return new Person((path, init) => this.app.request(path, init));
  }

  async signIn(email = maya, password = seedPassword): Promise<Person> {
    const person = this.visitor();
    const answer = await person.post('/api/v1/session', { email, password });
    if (answer.status !== 201) throw new Error(`${email} could not sign in: ${answer.status}`);
    return person;
  }
}

type Facts = (desk: () => TestDesk) => void;

/** For what a database decides: who comes first, what is kept, what is told. Every block has a fresh one. */
export const onBothDatabases = (facts: Facts, options: DeskOptions = {}): Promise<void> => onDatabases(true, facts, options);

/** For what hardly depends on the kind of database: the quicker one that is there, or both with FULL=1. End to end, the other one is used. */
export const onOneDatabase = (facts: Facts, options: DeskOptions = {}): Promise<void> =>
  onDatabases(Boolean(process.env['FULL']), facts, options);

async function onDatabases(both: boolean, facts: Facts, options: DeskOptions): Promise<void> {
  const postgres = await startPostgres();
  if (postgres) {
    onDatabase('PostgreSQL', async () => openPostgres(await postgres.createDatabase()), facts, options);
    after(() => postgres.stop());
  }
  if (both || !postgres) onDatabase('PGlite', () => openPglite(), facts, options);
}

function onDatabase(name: string, open: () => Promise<Database>, facts: Facts, options: DeskOptions): void {
  describe(name, { timeout: process.env['FULL'] ? 900_000 : 480_000 }, () => {
    let desk: TestDesk;
    before(async () => {
      const database = await open();
      const hub = new EventHub(database);
      await hub.start();
      desk = new TestDesk(database, hub, options);
    });
    after(async () => {
      await desk.hub.close();
      await Promise.all([desk.messages.close(), desk.push.close(), desk.files.close(), desk.outbox.close()]);
      await desk.database.close();
    });
    facts(() => desk);
  });
}
