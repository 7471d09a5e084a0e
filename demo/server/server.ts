import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createApp, deskOf, type AppOptions } from './app.js';
import { FileStore } from './attachments/file-store.js';
import { sweepAttachments } from './attachments/unused-files.js';
import { Chores } from './chores.js';
import type { Database } from './database/database.js';
import { openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { sweep } from './database/sweep.js';
import { EventHub } from './events/event-hub.js';
import { openMessages, type MessageOptions } from './messages/open.js';
import { openPush, type PushOptions } from './notifications/push.js';
import { tellLateness, type ServiceLevels } from './notifications/service-levels.js';
import { notePresence, returnOnTime } from './people/availability.js';
import { noteKey } from './secrets/last-key.js';
import { secretsOf } from './secrets/secrets.js';
import { serverKey } from './secrets/server-key.js';
import { cloudApi, needCloudAddress } from './whatsapp/cloud-api.js';
import { customerPhone } from './whatsapp/customer-phone.js';
import { Outbox } from './whatsapp/outbox.js';

export interface ServerOptions extends AppOptions, MessageOptions, PushOptions {
  /** 0: any free one. */
  port: number;
  /** PostgreSQL; several processes may share it. Without it the database is embedded. */
  databaseUrl?: string;
  /** Where the embedded database keeps its files; without it in memory. */
  dataDir?: string;
  /**
   * Where uploaded files lie; without it in the data folder, and with neither in a temporary one that goes when the server is closed.
   * Processes that share a database share this folder too.
   */
  filesDir?: string;
  /**
   * What is secret in the database is sealed with it; at least 32 characters, the same in every process. Without it a key is kept in
   * `keyFolder`, which is the data folder where nothing else is said; with neither, all that is sealed is lost when the process ends.
   */
  secretKey?: string;
  keyFolder?: string;
  /** Of WhatsApp's Cloud API, such as `https://graph.facebook.com/v23.0`; without it what customers are sent goes to the Desk's customer phone. */
  whatsappUrl?: string;
  /** With which it lets us in. */
  whatsappToken?: string;
  /** When agents are told that customers wait. */
  serviceLevels?: ServiceLevels;
  /** Milliseconds in which a request must be here as a whole; a slow one holds memory. */
  requestTimeout?: number;
}

export interface RunningServer {
  url: string;
  /** For whoever has to look behind the routes, such as a test that lets time pass. */
  database: Database;
  close(): Promise<void>;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Listens on this machine only. */
export async function startServer({
  port,
  databaseUrl,
  dataDir,
  secretKey,
  keyFolder = dataDir,
  filesDir = dataDir && join(dataDir, 'files'),
  smtpUrl,
  smsUrl,
  requestTimeout = 60_000,
  serviceLevels,
  whatsappUrl,
  whatsappToken,
  ...options
}: ServerOptions): Promise<RunningServer> {
  const secrets = secretsOf(serverKey({ ...(secretKey && { secretKey }), ...(keyFolder && { folder: keyFolder }) }));
  const cloud = whatsappUrl ? cloudApi(needCloudAddress(whatsappUrl), whatsappToken) : undefined;
  const messages = openMessages({ ...(smtpUrl && { smtpUrl }), ...(smsUrl && { smsUrl }) });
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openPglite(dataDir);
  const hub = new EventHub(database);
  const files = new FileStore(database.queries, filesDir);
  const push = openPush({ database, secrets }, options);
  const outbox = new Outbox({ database, files, channel: cloud ?? customerPhone(database.queries) });
  const parts = { database, hub, files, messages, push, outbox, secrets };
  const chores = new Chores();
  const sweepAll = async () => {
    await sweep(database.queries);
    await sweepAttachments(database, files);
  };
  let server: Server | undefined;
  const close = async () => {
    const closed = server && new Promise((resolve) => server!.close(resolve));
    await Promise.all([chores.close(), hub.close()]);
    // A connection whose stream has just ended is idle only a moment later.
    const tidying = setInterval(() => server?.closeIdleConnections(), 50);
    const patience = setTimeout(() => server?.closeAllConnections(), 3_000);
    await closed;
    clearInterval(tidying);
    clearTimeout(patience);
    await Promise.all([messages.close(), push.close(), outbox.close()]);
    await files.close();
    await database.close();
  };
  try {
    await hub.start();
    await noteKey(database.queries, secrets);
    await sweepAll();
    server = await listen(createApp(parts, options).fetch, port, requestTimeout);
  } catch (error) {
    await close();
    throw error;
  }
  const desk = deskOf(parts, options);
  chores.every(2 * second, 'back on time', () => returnOnTime(desk));
  chores.every(2 * second, 'messages to phones', async () => outbox.wake());
  chores.every(15 * second, 'who is there', () => notePresence(desk, hub.present()));
  chores.every(minute, 'late answers', () => tellLateness(desk, serviceLevels));
  chores.every(hour, 'sweeping', sweepAll);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    close,
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
