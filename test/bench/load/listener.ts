import { request, type IncomingMessage } from 'node:http';
import { setTimeout as passing } from 'node:timers/promises';
import type { Place } from './line.js';

export interface Heard {
  event: string;
  /** The event's number among those of its person. */
  number: number;
  at: number;
}

/** As a browser's EventSource: reads one stream, and after a break goes on from the last event that it heard. */
export class Listener {
  readonly heard: Heard[] = [];
  /** Number of the event that was the last one when the stream was opened. */
  from = 0;
  breaks = 0;
  #lastId = '';
  #rest = '';
  #stopped = false;
  #answer: IncomingMessage | undefined;
  #opened!: () => void;
  #refused!: (reason: Error) => void;
  #waiting: { fits: (heard: Heard) => boolean; resolve: () => void } | undefined;
  readonly opened = new Promise<void>((resolve, reject) => {
    this.#opened = resolve;
    this.#refused = reject;
  });

  constructor(
    private readonly place: Place,
    private readonly path: string,
    private readonly cookie: string,
    private readonly retryAfter: () => number,
  ) {
    void this.#listen();
  }

  /** Resolves when such an event is or was heard; false when it did not come within so many milliseconds. */
  async hears(fits: (heard: Heard) => boolean, within: number): Promise<boolean> {
    if (this.heard.some(fits)) return true;
    const late = new AbortController();
    const came = new Promise<boolean>((resolve) => (this.#waiting = { fits, resolve: () => resolve(true) }));
    const gaveUp = passing(within, false, { signal: late.signal }).catch(() => false);
    return Promise.race([came, gaveUp]).finally(() => late.abort());
  }

  stop(): void {
    this.#stopped = true;
    this.#answer?.destroy();
  }

  async #listen(): Promise<void> {
    for (;;) {
      await this.#read().catch(() => {});
      if (this.#stopped) return;
      await passing(this.retryAfter());
    }
  }

  async #read(): Promise<void> {
    const headers = { Cookie: this.cookie, ...(this.#lastId && { 'Last-Event-ID': this.#lastId }) };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(new URL(this.path, this.place.url), { agent: false, headers }).on('response', resolve).on('error', reject).end();
    });
    this.#answer = answer;
    this.#rest = '';
    answer.setEncoding('utf8');
    if (answer.statusCode !== 200) {
      answer.destroy();
      this.#refused(new Error(`${this.path} was answered ${answer.statusCode}`));
      return;
    }
    try {
      for await (const chunk of answer as AsyncIterable<string>) this.#take(chunk, performance.now());
    } finally {
      this.breaks += 1;
    }
  }

  #take(chunk: string, at: number): void {
    const blocks = (this.#rest + chunk).split('\n\n');
    this.#rest = blocks.pop()!;
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const id = /^id: (.*)$/m.exec(block)?.[1];
      if (id) this.#lastId = id;
      if (event === 'ping') this.#greeted(id);
      else if (event) this.#hear({ event, number: numberIn(id), at });
    }
  }

  #greeted(id: string | undefined): void {
    if (this.breaks === 0 && id) this.from = numberIn(id);
    this.#opened();
  }

  #hear(heard: Heard): void {
    this.heard.push(heard);
    if (this.#waiting?.fits(heard)) this.#waiting.resolve();
  }
}

const numberIn = (id = '') => Number(id.split('.')[1] ?? 0);
