import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a network does to one exchange. It reads the request, and answers or not. */
export type Fault = (exchange: Exchange) => void | Promise<void>;

export interface Seen {
  method: string;
  path: string;
  key?: string;
  body: string;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Rule {
  method: string;
  path: string;
  fault: Fault;
}

/** One request and what may be done with it. */
export class Exchange {
  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    private readonly target: string,
    private readonly note: (body: string) => void,
  ) {}

  async body(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    this.note(this.request.method === 'PATCH' ? body.toString() : '');
    return body;
  }

  /** Lets the request through and keeps the answer. */
  async reach(given?: Buffer): Promise<Answer> {
    const { method, url, headers } = this.request;
    const body = given ?? (await this.body());
    return new Promise((resolve, reject) => {
      const upstream = ask(this.target + url!, { method: method!, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) }));
        answer.on('error', reject);
      });
      upstream.on('error', reject);
      upstream.end(body);
    });
  }

  /** The connection breaks; the browser hears nothing. */
  drop(): void {
    this.request.destroy();
    this.response.destroy();
  }

  answer({ status, headers, body }: { status: number; headers: IncomingHttpHeaders; body: Buffer | string }): void {
    this.response.writeHead(status, headers).end(body);
  }

  /** As it comes, for pages and event streams too. */
  pass(): void {
    const { method, url, headers } = this.request;
    const upstream = ask(this.target + url!, { method: method!, headers }, (answer) => {
      this.response.writeHead(answer.statusCode!, answer.headers);
      this.response.flushHeaders();
      answer.on('error', () => this.drop());
      answer.pipe(this.response);
    });
    upstream.on('error', () => this.drop());
    this.response.on('close', () => upstream.destroy());
    const chunks: Buffer[] = [];
    this.request.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.request.on('end', () => this.note(method === 'PATCH' ? Buffer.concat(chunks).toString() : ''));
    this.request.pipe(upstream);
  }
}

/** Stands between browser and server and does what tests say; without a word it only passes on. */
export class FaultProxy {
  readonly seen: Seen[] = [];
  #rules: Rule[] = [];
  url = '';

  private constructor(
    private readonly server: Server,
    public target: string,
  ) {
    server.on('request', (request, response) => this.#handle(request, response));
  }

  static async start(target: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(createServer(), target);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    proxy.url = `http://127.0.0.1:${(proxy.server.address() as AddressInfo).port}`;
    return proxy;
  }

  /** From now on, for every request with this method (`*`: any) whose path begins so. Returns the way back. */
  inject(method: string, path: string, fault: Fault): () => void {
    const rule = { method, path, fault };
    this.#rules.push(rule);
    return () => void (this.#rules = this.#rules.filter((one) => one !== rule));
  }

  /** For the next such request only; resolves when it has come. */
  once(method: string, path: string, fault: Fault): Promise<void> {
    return new Promise((resolve) => {
      const heal = this.inject(method, path, (exchange) => {
        heal();
        resolve();
        return fault(exchange);
      });
    });
  }

  /** No fault any more; what was seen is forgotten. */
  heal(): void {
    this.#rules = [];
    this.seen.length = 0;
  }

  count(method: string, path: string): number {
    return this.seen.filter((one) => one.method === method && one.path.startsWith(path)).length;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    const key = request.headers['idempotency-key'] as string | undefined;
    const seen: Seen = { method, path: url, body: '', ...(key && { key }) };
    this.seen.push(seen);
    const exchange = new Exchange(request, response, this.target, (body) => (seen.body = body));
    const rule = this.#rules.findLast((one) => (one.method === '*' || one.method === method) && url.startsWith(one.path));
    if (!rule) return exchange.pass();
    void Promise.resolve(rule.fault(exchange)).catch(() => exchange.drop());
  }
}
