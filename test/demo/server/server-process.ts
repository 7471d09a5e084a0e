import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Person } from './person.js';

const script = fileURLToPath(new URL('./serving.ts', import.meta.url));

type Where = { DATABASE_URL: string } | { DATA_DIR: string };

/** A server in a process of its own. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Rejects with the server's own sentence when it refuses to start. */
  static async start(where: Where & { WHATSAPP_URL?: string }): Promise<ServerProcess> {
    const environment = { ...process.env, DATABASE_URL: '', DATA_DIR: '', WHATSAPP_URL: '', ...where };
    const child = spawn(process.execPath, ['--import', 'tsx', script], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    const kill = () => void child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    for await (const line of createInterface({ input: child.stdout })) {
      const [word, ...rest] = line.split(' ');
      if (word === 'ready') {
        // A test that failed before it stopped its server must not keep the run alive.
        child.unref();
        return new ServerProcess(child, rest[0]!);
      }
      if (word === 'refused') throw new Error(rest.join(' '));
    }
    throw new Error('The server ended without a word.');
  }

  get pid(): number {
    return this.child.pid!;
  }

  visitor(): Person {
    return new Person((path, init) => fetch(this.url + path, init), this.url);
  }

  /** The same browser, now talking to this server. */
  visitedBy({ cookie }: Person): Person {
    const person = this.visitor();
    person.cookie = cookie;
    return person;
  }

  /** As `kill -9`: no chance to tidy up. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.ref();
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
