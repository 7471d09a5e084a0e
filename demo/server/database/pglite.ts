import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { existsSync, mkdirSync, openAsBlob, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { channel, type Database } from './database.js';
import { lockFolder } from './folder-lock.js';
import { migrations } from './migrations.js';
import * as schema from './schema.js';
import { seedIfEmpty } from '../people/seed.js';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** The embedded database: on disk in `folder`, which one process at a time may use, or in memory. */
export async function openPglite(folder?: string): Promise<Database> {
  if (!folder) return connect(await newPglite());
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    return await connect(await openFolder(folder), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function connect(client: PGlite, unlock?: () => void): Promise<Database> {
  const queries = drizzle(client, { schema });
  await migrate(queries, { migrationsFolder: migrations });
  await seedIfEmpty(queries);
  return {
    queries,
    listen: (heard) => client.listen(channel, heard).then((stop) => () => stop()),
    async close() {
      await client.close();
      unlock?.();
    },
  };
}

/**
 * It works on this thread, and a queue of work would go on from one piece to the next without a pause. But Node lets in one new
 * connection per turn of its loop: with a thousand agents at work, a newcomer would wait for half a minute.
 */
class PoliteDatabase extends PGlite {
  override _runExclusiveTransaction<T>(work: () => Promise<T>): Promise<T> {
    return super._runExclusiveTransaction(async () => {
      await nextTurn();
      return work();
    });
  }
}

async function open(options: PGliteOptions): Promise<PGlite> {
  const client = new PoliteDatabase(options);
  await client.waitReady;
  return client;
}

async function openFolder(folder: string): Promise<PGlite> {
  const data = join(folder, 'pglite');
  const whole = join(folder, 'pglite.whole');
  if (existsSync(whole)) return open({ dataDir: data });
  // Without the mark an earlier first start was cut off: the folder may be half written, and nobody was told of anything in it.
  rmSync(data, { recursive: true, force: true });
  const client = await newPglite(data);
  writeFileSync(whole, '');
  return client;
}

/** Making a database takes seconds, copying one does not: the first one ever made is kept for the next. */
async function newPglite(data?: string): Promise<PGlite> {
  const copy = join(projectFolder, '.cache', `pglite-${versionOfPglite()}.tar.gz`);
  if (existsSync(copy)) return open({ ...(data && { dataDir: data }), loadDataDir: await openAsBlob(copy) });
  const client = await open({ ...(data && { dataDir: data }) });
  await keepCopy(client, copy).catch((error: unknown) =>
    console.warn(`The new database could not be kept for faster starts: ${String(error)}`),
  );
  return client;
}

async function keepCopy(client: PGlite, copy: string): Promise<void> {
  const dump = await client.dumpDataDir('gzip');
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(join(copy, '..'), { recursive: true });
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
  renameSync(unfinished, copy);
}

function versionOfPglite(): string {
  const text = readFileSync(join(projectFolder, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
