import { Problem } from '../http/problems.js';
import { openEventStream, type EventStream, type Message } from './event-stream.js';

/** What one process can hold without growing slow. */
const most = 2_500;

/** Open streams, each with what its owner knows of it. */
export class Streams<Known extends object> {
  readonly #streams = new Set<EventStream & Known>();

  constructor(private readonly atMost = most) {}

  /** Throws when there are too many; another process, or a later moment, may have room. */
  open(known: Known): EventStream & Known {
    if (this.#streams.size >= this.atMost) throw new Problem('unavailable', { headers: { 'Retry-After': '10' } });
    const stream: EventStream & Known = { ...openEventStream(() => this.#streams.delete(stream)), ...known };
    this.#streams.add(stream);
    return stream;
  }

  /** Those of a kind, the oldest first. */
  which(is: (known: Known) => boolean): (EventStream & Known)[] {
    return [...this.#streams].filter(is);
  }

  /** What is known of each, without repetition. */
  every<Name extends keyof Known>(name: Name): Known[Name][] {
    return [...new Set([...this.#streams].map((stream) => stream[name]))];
  }

  send(message: Message): void {
    for (const stream of this.#streams) stream.send(message);
  }

  close(): void {
    for (const stream of [...this.#streams]) stream.close();
  }
}
