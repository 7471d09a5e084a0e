import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** Where a server listens; another address after a restart. */
export interface Place {
  url: string;
}

export interface Reply {
  status: number;
  replayed: boolean;
  text: string;
}

/** How a reply gets lost: the work was certainly done, or the line breaks while the server is still at it. */
export type Loss = 'answered' | 'at-work';

/** The line broke: the work may have been done or not. */
export class ReplyLost extends Error {
  constructor(readonly onPurpose?: Loss) {
    super('The line broke before the reply was read.');
  }
}

export interface Asked {
  method: 'GET' | 'PATCH' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  loss?: Loss | undefined;
}

/** A browser's connection: its own socket and cookie, to its usual server, or another one while that does not answer. */
export class Line {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #detour = 0;

  constructor(
    private readonly places: readonly Place[],
    private readonly home: number,
    public cookie: string,
  ) {}

  get url(): string {
    return this.places[(this.home + this.#detour) % this.places.length]!.url;
  }

  async ask(asked: Asked): Promise<Reply> {
    try {
      const reply = await this.#exchange(asked);
      this.#detour = 0;
      return reply;
    } catch (error) {
      if (error instanceof ReplyLost && error.onPurpose) throw error;
      this.#detour += 1;
      throw new ReplyLost();
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #exchange({ method, path, headers = {}, body = '', loss }: Asked): Promise<Reply> {
    const { url } = this;
    const length = body ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
    const own = { Origin: url, Cookie: this.cookie, ...length };
    return new Promise((resolve, reject) => {
      const lose = () => {
        sent.destroy();
        reject(new ReplyLost(loss));
      };
      const read = async (answer: IncomingMessage) => {
        const [cookie] = answer.headers['set-cookie'] ?? [];
        if (cookie) this.cookie = cookie.split(';')[0]!;
        const replayed = answer.headers['idempotency-replayed'] === 'true';
        resolve({ status: answer.statusCode!, replayed, text: await text(answer) });
      };
      const sent = request(new URL(path, url), { method, agent: this.#agent, headers: { ...own, ...headers } });
      sent.on('error', reject);
      sent.on('response', (answer) => (loss === 'answered' ? lose() : void read(answer).catch(reject)));
      if (loss === 'at-work') sent.on('finish', () => setImmediate(lose));
      sent.end(body);
    });
  }
}
