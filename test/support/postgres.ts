import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

export interface Postgres {
  address: string;
  /** Address of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Where a run of many files names the PostgreSQL that they share. */
const shared = 'TEST_POSTGRES';

/** A PostgreSQL on loopback: the one of the run, or an own one, gone after `stop`. Undefined, with one loud line, when there is none to be had; under CI that fails. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const address = process.env[shared];
  if (address) return { address, createDatabase: () => createDatabase(address), stop: () => Promise.resolve() };
  const programs = findPrograms() ?? installed();
  if (programs) return start(programs);
  const sentence = 'PostgreSQL is missing and could not be installed: install the package "postgresql" to run its tests.';
  if (process.env['CI']) throw new Error(sentence);
  console.error(`!!! SKIPPED: ${sentence}`);
  return undefined;
}

/** Starts one that the tests of this environment share. */
export async function sharePostgres(environment: NodeJS.ProcessEnv): Promise<Postgres | undefined> {
  const postgres = await startPostgres();
  if (postgres) environment[shared] = postgres.address;
  return postgres;
}

async function createDatabase(address: string): Promise<string> {
  const name = `desk_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${address}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `${address}/${name}`;
}

/** The newest version's folder of programs. */
function findPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

function installed(): string | undefined {
  const words = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', 'postgresql'];
  const root = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get') || (!root && spawnSync('sudo', ['-n', 'true']).status !== 0)) return undefined;
  const command = root ? words : ['sudo', '-n', ...words];
  console.log(`PostgreSQL is missing; installing it for the tests: ${command.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync(command[0]!, command.slice(1), { env: environment, encoding: 'utf8' });
  if (status !== 0) console.error(stderr);
  return findPrograms();
}

/** Runs a program until the input is closed, and removes the folder. So it also ends when the tests are killed and cannot stop it. */
const untilClosed =
  '"$0" "$@" </dev/null & server=$!; exec 2>/dev/null; read -r _; kill -INT $server; wait $server; cd / && rm -rf "$OLDPWD"';

async function start(programs: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'settings-postgres-'));
  const account = serverAccount(folder);
  const data = join(folder, 'data');
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...account,
    stdio: 'ignore',
  });
  const port = await freePort();
  const words = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'];
  const server = spawn('/bin/sh', ['-c', untilClosed, join(programs, 'postgres'), ...words], {
    ...account,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  await ready(server);
  const address = `postgres://desk@127.0.0.1:${port}`;
  return {
    address,
    createDatabase: () => createDatabase(address),
    async stop() {
      const ended = once(server, 'exit');
      server.stdin.end();
      await ended;
    },
  };
}

/** PostgreSQL refuses to run as root, so root lends it the account that the package made. */
function serverAccount(folder: string): { uid?: number; gid?: number; cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: folder };
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const account = { uid: number('-u'), gid: number('-g') };
  chownSync(folder, account.uid, account.gid);
  return { ...account, cwd: folder };
}

async function ready(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stderr! })) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      server.stderr!.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
