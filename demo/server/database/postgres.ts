import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { channel, type Database } from './database.js';
import { migrations } from './migrations.js';
import * as schema from './schema.js';
import { seedIfEmpty } from '../people/seed.js';

/** Any number; the same in every process, so that one migrates while the others wait. */
const preparing = 7_346_521;

/** A PostgreSQL that several processes may share. `url` as in `postgres://desk@127.0.0.1:5432/desk`. */
export async function openPostgres(url: string): Promise<Database> {
  await prepare(url);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000, keepAlive: true });
  pool.on('error', () => {}); // an idle connection that breaks is replaced by the pool
  return {
    queries: drizzle(pool, { schema }),
    listen: (heard, missed) => listen(url, heard, missed),
    close: () => pool.end(),
  };
}

async function prepare(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error: NodeJS.ErrnoException) => {
    // Without the address: it may hold a password.
    throw new Error(`PostgreSQL cannot be reached at DATABASE_URL: ${error.message || error.code}.`);
  });
  try {
    const queries = drizzle(client, { schema });
    await queries.execute(sql`select pg_advisory_lock(${preparing})`);
    await migrate(queries, { migrationsFolder: migrations });
    await seedIfEmpty(queries);
  } finally {
    await client.end();
  }
}

/** LISTEN needs a connection of its own; when it breaks, a new one is made and what was missed is caught up. */
async function listen(url: string, heard: (message: string) => void, missed: () => void): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    let lost = false;
    const again = () => {
      if (lost) return;
      lost = true;
      void next.end().catch(() => {});
      reconnect(250);
    };
    next.on('error', again);
    next.on('end', again);
    next.on('notification', ({ payload = '' }) => heard(payload));
    client = next;
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
    } catch (error) {
      lost = true;
      void next.end().catch(() => {});
      throw error;
    }
  }

  function reconnect(delay: number): void {
    if (stopped) return;
    timer = setTimeout(() => {
      connect().then(missed, () => reconnect(Math.min(delay * 2, 5_000)));
    }, delay);
  }

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
