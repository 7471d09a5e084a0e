import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildDesk } from '../../../demo/server/desk-build.js';
import { Person } from '../../demo/server/person.js';
import { seedPassword } from '../../../demo/seeded-people.js';

const script = fileURLToPath(new URL('./serving.ts', import.meta.url));
const project = fileURLToPath(new URL('../../../', import.meta.url));

/** How the company of a test wants it. */
export interface ServerKind {
  accessTokens?: 'one' | 'many';
  passwordEndsSession?: boolean;
  translateUrl?: string;
}

/** The built Desk on its real server and database, which can be killed and comes back on the same port with the same data. */
export class DeskServer {
  #child?: ChildProcess;
  #folder?: string;
  #port = 0;
  url = '';

  private constructor(
    private readonly databaseUrl: string | undefined,
    private readonly kind: ServerKind,
  ) {
    if (!databaseUrl) this.#folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
  }

  /** On the embedded database, or on a PostgreSQL that other processes may share. */
  static async start(databaseUrl?: string, kind: ServerKind = {}): Promise<DeskServer> {
    await buildDesk(project);
    const server = new DeskServer(databaseUrl, kind);
    await server.restart();
    return server;
  }

  async restart(): Promise<void> {
    const kind = {
      ACCESS_TOKENS: this.kind.accessTokens ?? '',
      PASSWORD_ENDS_SESSION: this.kind.passwordEndsSession ? '1' : '',
      TRANSLATE_URL: this.kind.translateUrl ?? '',
    };
    const where = { PORT: String(this.#port), DATABASE_URL: this.databaseUrl ?? '', DATA_DIR: this.#folder ?? '' };
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, ...where, ...kind },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const end = () => void child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout! })) {
      if (!line.startsWith('ready ')) continue;
      this.url = line.slice('ready '.length);
      this.#port = Number(new URL(this.url).port);
      return;
    }
    throw new Error('The server did not start.');
  }

  /** As `kill -9`: no chance to tidy up. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.kill();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Everybody as on the first day. */
  async reset(): Promise<void> {
    const answer = await fetch(`${this.url}/demo/reset`, { method: 'POST', headers: { Origin: this.url } });
    if (answer.status !== 204) throw new Error(`Not reset: ${answer.status}`);
  }

  /** As if so much time had gone by since everything that the database knows. */
  pass(seconds: number): Promise<void> {
    return this.#tell(seconds);
  }

  /** The company gives up the business number with this id. */
  loseNumber(number: string): Promise<void> {
    return this.#tell({ number });
  }

  async #tell(what: number | { number: string }): Promise<void> {
    const answered = once(this.#child!, 'message');
    this.#child!.send(what);
    const [answer] = (await answered) as [string];
    if (answer !== 'passed') throw new Error(answer);
  }

  /** Somebody at another browser, as far as the server sees one. */
  async signIn(email: string, password: string = seedPassword): Promise<Person> {
    const person = new Person((path, init) => fetch(this.url + path, init), this.url);
    const answer = await person.post('/api/v1/session', { email, password });
    if (answer.status !== 201) throw new Error(`${email} could not sign in: ${answer.status}`);
    return person;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child!;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
