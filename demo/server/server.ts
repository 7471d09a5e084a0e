import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp, type AppOptions } from './app.js';
import type { Database } from './database/database.js';
import { openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { sweep } from './database/sweep.js';
import { withoutValues } from './http/without-values.js';
import { EventHub } from './events/event-hub.js';
import { openMessages, type MessageOptions } from './messages/open.js';
import { noteKey } from './secrets/last-key.js';
import { secretsOf } from './secrets/secrets.js';
import { serverKey } from './secrets/server-key.js';

export interface ServerOptions extends AppOptions, MessageOptions {
  /** 0: any free one. */
  port: number;
  /** PostgreSQL; several processes may share it. Without it the database is embedded. */
  databaseUrl?: string;
  /** Where the embedded database keeps its files; without it in memory. */
  dataDir?: string;
  /**
   * What is secret in the database is sealed with it; at least 32 characters, the same in every process. Without it a key is kept in
   * `keyFolder`, which is the data folder where nothing else is said; with neither, all that is sealed is lost when the process ends.
   */
  secretKey?: string;
  keyFolder?: string;
  /** Milliseconds in which a request must be here as a whole; a slow one holds memory. */
  requestTimeout?: number;
}

export interface RunningServer {
  url: string;
  /** For whoever has to look behind the routes, such as a test that lets time pass. */
  database: Database;
  close(): Promise<void>;
}

const hour = 60 * 60 * 1_000;

/** Listens on this machine only. */
export async function startServer({
  port,
  databaseUrl,
  dataDir,
  secretKey,
  keyFolder = dataDir,
  smtpUrl,
  smsUrl,
  requestTimeout = 60_000,
  ...options
}: ServerOptions): Promise<RunningServer> {
  const secrets = secretsOf(serverKey({ ...(secretKey && { secretKey }), ...(keyFolder && { folder: keyFolder }) }));
  const messages = openMessages({ ...(smtpUrl && { smtpUrl }), ...(smsUrl && { smsUrl }) });
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openPglite(dataDir);
  const hub = new EventHub(database);
  let server: Server | undefined;
  const close = async () => {
    const closed = server && new Promise((resolve) => server!.close(resolve));
    await hub.close();
    // A connection whose stream has just ended is idle only a moment later.
    const tidying = setInterval(() => server?.closeIdleConnections(), 50);
    const patience = setTimeout(() => server?.closeAllConnections(), 3_000);
    await closed;
    clearInterval(tidying);
    clearTimeout(patience);
    await messages.close();
    await database.close();
  };
  try {
    await hub.start();
    await noteKey(database.queries, secrets);
    await sweep(database.queries);
    server = await listen(createApp({ database, hub, messages, secrets }, options).fetch, port, requestTimeout);
  } catch (error) {
    await close();
    throw error;
  }
  const sweeping = setInterval(() => void sweepQuietly(database), hour);
  sweeping.unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    async close() {
      clearInterval(sweeping);
      await close();
    },
  };
}

/** This machine's own, so that nobody else reaches it without a proxy. */
const hostname = '127.0.0.1';

/** All browsers come back at once after a restart; whom the queue cannot take waits for seconds, each time twice as long. */
const backlog = 4_096;

function listen(fetch: Parameters<typeof createAdaptorServer>[0]['fetch'], port: number, patience: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const serverOptions = { requestTimeout: patience, headersTimeout: patience, connectionsCheckingInterval: Math.ceil(patience / 4) };
    const server = createAdaptorServer({ fetch, hostname, serverOptions }) as Server;
    server.once('error', reject);
    server.listen({ port, host: hostname, backlog }, () => resolve(server));
  });
}

const sweepQuietly = (database: Database) =>
  sweep(database.queries).catch((error: unknown) => console.warn(`Not swept: ${withoutValues(error)}`));
