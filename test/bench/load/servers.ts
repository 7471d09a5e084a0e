import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../demo/server/database/database.js';
import { openPglite } from '../../../demo/server/database/pglite.js';
import { openPostgres } from '../../../demo/server/database/postgres.js';
import { ServerProcess } from '../../demo/server/server-process.js';
import type { Postgres } from '../../support/postgres.js';
import type { Place } from './line.js';

/** Kinds of databases, and how the bench itself gets at them. */
export interface Storage {
  name: string;
  processes: number;
  where: Parameters<typeof ServerProcess.start>[0];
  /** Only while no server runs: PGlite's folder is for one process at a time. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  remove(): void;
}

const using =
  (open: () => Promise<Database>) =>
  async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await open();
    return work(database).finally(() => database.close());
  };

export function onPglite(): Storage {
  const folder = mkdtempSync(join(tmpdir(), 'settings-load-'));
  return {
    name: 'PGlite, one process',
    processes: 1,
    where: { DATA_DIR: folder },
    use: using(() => openPglite(folder)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function onPostgres(postgres: Postgres): Promise<Storage> {
  const url = await postgres.createDatabase();
  return {
    name: 'PostgreSQL, two processes',
    processes: 2,
    where: { DATABASE_URL: url },
    use: using(() => openPostgres(url)),
    remove: () => {},
  };
}

/** The processes of one Desk; each keeps its place when another one takes over from it. */
export class Servers {
  readonly places: Place[] = [];
  #running: ServerProcess[] = [];

  private constructor(private readonly storage: Storage) {}

  static async start(storage: Storage): Promise<Servers> {
    const servers = new Servers(storage);
    servers.#running = await Promise.all(Array.from({ length: storage.processes }, () => ServerProcess.start(storage.where)));
    servers.places.push(...servers.#running.map(({ url }) => ({ url })));
    return servers;
  }

  /** As `kill -9`. */
  kill(index: number): Promise<void> {
    return this.#running[index]!.kill();
  }

  async startAgain(index: number): Promise<void> {
    const server = (this.#running[index] = await ServerProcess.start(this.storage.where));
    this.places[index]!.url = server.url;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((server) => server.stop()));
  }

  memory(): Memory[] {
    return this.#running.map(({ pid }) => memoryOf(pid));
  }
}

/** In MB. */
export interface Memory {
  now: number;
  peak: number;
}

/** Not a number where there is no /proc. */
function memoryOf(pid: number): Memory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_024);
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return { now: NaN, peak: NaN };
  }
}

/** One sentence when so many sockets cannot be had, in this process or in the server's. */
export function needSockets(sessions: number): void {
  const needed = sessions * 3 + 200;
  const limit = execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim();
  if (limit !== 'unlimited' && Number(limit) < needed) {
    throw new Error(
      `${sessions} sessions need ${needed} open files per process, and ${limit} are allowed: raise "ulimit -n" or use --sessions.`,
    );
  }
}
