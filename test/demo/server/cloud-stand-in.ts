import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Asked {
  path: string;
  authorization: string;
  type: string;
  body: Buffer;
}

/** What stands in for WhatsApp: it takes whatever comes, unless a test says otherwise. */
export class CloudStandIn {
  readonly asked: Asked[] = [];
  /** Statuses of the next answers, or with the code of an error; then all is well again. */
  readonly answers: (number | readonly [status: number, code: number])[] = [];
  /** It takes a request and never answers. */
  hangs = false;
  #waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  /** Where nobody answers. */
  static async gone(): Promise<string> {
    const standIn = await CloudStandIn.start();
    const { url } = standIn;
    await standIn.stop();
    return url;
  }

  static async start(): Promise<CloudStandIn> {
    const server = createServer((request, response) => void standIn.#answer(request, response));
    const standIn = new CloudStandIn(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v23.0`;
  }

  /** Messages in the order in which they were taken. */
  get messages(): Record<string, unknown>[] {
    return this.asked
      .filter(({ path }) => path.endsWith('/messages'))
      .map(({ body }) => JSON.parse(body.toString()) as Record<string, unknown>);
  }

  get texts(): string[] {
    return this.messages.map((message) => (message['text'] as { body: string }).body);
  }

  /** Resolves when so many requests have come. */
  async until(count: number): Promise<void> {
    while (this.asked.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { authorization = '', 'content-type': type = '' } = request.headers;
    this.asked.push({ path: request.url!, authorization, type, body });
    for (const waiting of this.#waiting.splice(0)) waiting();
    if (this.hangs) return;
    const [status, code] = [this.answers.shift() ?? 200].flat() as [number, number?];
    const taken = request.url!.endsWith('/media') ? { id: `upload ${this.asked.length}` } : { messages: [{ id: 'wamid.1' }] };
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? taken : { error: { message: 'to +46700000000', code } }));
  }
}
