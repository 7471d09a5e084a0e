import type { Message } from './event-stream.js';
import { Streams } from './streams.js';

/** Milliseconds between two hints of one kind. A hint says no more than "look again", and a thousand onlookers make a thousand messages of it. */
const rest = 250;

/** Streams for everybody, without a word about anybody. */
export class Onlookers {
  readonly #streams: Streams<object>;
  /** Kinds of hints that rest, and whether another one is due afterwards. */
  readonly #resting = new Map<string, boolean>();

  constructor(atMost?: number) {
    this.#streams = new Streams(atMost);
  }

  open(): Response {
    const stream = this.#streams.open({});
    stream.send({ event: 'ping', data: '{}' });
    return stream.response;
  }

  /** The first goes out at once; all that follow at its heels become one. */
  hint(event: string): void {
    if (this.#resting.has(event)) {
      this.#resting.set(event, true);
      return;
    }
    this.send({ event, data: '{}' });
    this.#resting.set(event, false);
    setTimeout(() => {
      const due = this.#resting.get(event);
      this.#resting.delete(event);
      if (due) this.hint(event);
    }, rest).unref();
  }

  send(message: Message): void {
    this.#streams.send(message);
  }

  close(): void {
    this.#streams.close();
  }
}
