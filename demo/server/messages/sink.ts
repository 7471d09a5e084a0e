import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Sms } from './messages.js';

/** A mail or a message to a phone, as whoever it was for would read it. */
export interface Received {
  id: string;
  kind: 'mail' | 'sms';
  to: string;
  /** Empty: a message to a phone has none. */
  subject: string;
  text: string;
  /** RFC 3339. */
  at: string;
}

const most = 200;
/** Signs of a text that are kept: whatever on this machine finds the port may write to it. */
const longest = 10_000;

/** A mail server that keeps what it is given in memory and passes nothing on. It listens, on this machine only, from the first mail on. */
export class Sink {
  readonly #received: Received[] = [];
  #count = 0;
  #listening: Promise<SMTPServer> | undefined;

  /** The newest first. */
  get items(): readonly Received[] {
    return this.#received;
  }

  /** Where mails are to be sent to. */
  async url(): Promise<string> {
    this.#listening ??= this.#listen().catch((error: unknown) => {
      this.#listening = undefined;
      throw error;
    });
    const { port } = ((await this.#listening).server as Server).address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  takeSms({ to, text }: Sms): void {
    this.#keep({ kind: 'sms', to, subject: '', text });
  }

  async close(): Promise<void> {
    const server = await this.#listening?.catch(() => undefined);
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  #listen(): Promise<SMTPServer> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: 2 ** 20,
      onData: (stream, _session, done) => {
        PostalMime.parse(Readable.toWeb(stream) as ReadableStream).then(
          ({ to = [], subject = '', text = '' }) => {
            this.#keep({ kind: 'mail', to: to.map(({ address }) => address).join(', '), subject, text: text.trimEnd() });
            done();
          },
          (error: Error) => done(error),
        );
      },
    });
    // A client that breaks off is its own misfortune.
    server.on('error', () => {});
    return new Promise((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(server));
      // Whoever forgets to close it is not kept from ending.
      server.server.unref();
    });
  }

  #keep(message: Omit<Received, 'id' | 'at'>): void {
    this.#count += 1;
    const { to, subject, text } = message;
    const cut = { to: to.slice(0, 500), subject: subject.slice(0, 500), text: text.slice(0, longest) };
    this.#received.unshift({ id: String(this.#count), at: new Date().toISOString(), ...message, ...cut });
    this.#received.length = Math.min(this.#received.length, most);
  }
}
