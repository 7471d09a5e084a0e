import { EventBlocks, fieldOf } from './event-blocks.js';

export interface Heard {
  event: string;
  id?: string;
  data: unknown;
}

/** Reads server-sent events one by one. */
export class EventReader {
  readonly #blocks: EventBlocks;

  constructor(answer: Response) {
    this.#blocks = new EventBlocks(answer);
  }

  /** The next event other than pings; undefined when the stream has ended. */
  async next(): Promise<Heard | undefined> {
    for (;;) {
      const heard = await this.nextOrPing();
      if (heard?.event !== 'ping') return heard;
    }
  }

  async nextOrPing(): Promise<Heard | undefined> {
    const block = await this.#blocks.next();
    if (block === undefined) return undefined;
    const id = fieldOf(block, 'id');
    return { event: fieldOf(block, 'event') ?? 'message', data: JSON.parse(fieldOf(block, 'data')!), ...(id !== undefined && { id }) };
  }

  stop(): Promise<void> {
    return this.#blocks.stop();
  }
}
