import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  q: string;
  source: string;
  target: string;
  format: string;
  api_key?: string;
}

/** A translation service of the kind of LibreTranslate, that says what it was asked and can be held back or broken. */
export class StandInTranslator {
  readonly asked: Asked[] = [];
  /** Language that every text is found to be in. */
  source = 'de';
  /** Another answer than a translation. */
  broken?: { status: number; body: string };
  /** Nothing is answered before this has come. */
  gate: Promise<unknown> = Promise.resolve();
  #heard: (() => void)[] = [];

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<StandInTranslator> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const translator = new StandInTranslator(`http://127.0.0.1:${port}/translate`, server);
    server.on('request', (request, answer) => {
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => (text += part));
      request.on('end', () => {
        const asked = JSON.parse(text) as Asked;
        translator.asked.push(asked);
        for (const heard of translator.#heard.splice(0)) heard();
        void translator.gate.then(() => {
          const { status, body } = translator.broken ?? { status: 200, body: translator.#translate(asked) };
          answer.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
        });
      });
    });
    return translator;
  }

  /** Resolves when it has been asked so often in all. */
  async wasAsked(times: number): Promise<void> {
    while (this.asked.length < times) await new Promise<void>((resolve) => this.#heard.push(resolve));
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  #translate({ q, target }: Asked): string {
    return JSON.stringify({ translatedText: `${target}: ${q}`, detectedLanguage: { confidence: 92, language: this.source } });
  }
}
