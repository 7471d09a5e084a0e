import { EventBlocks, fieldOf } from './event-blocks.js';

export interface Heard {
  event: string;
  id?: string;
  data: unknown;
}

/** Come by themselves, or along with what they tell of; who wants them asks for them. */
const besides = ['ping', 'activity.updated'];

/** Reads server-sent events one by one. */
export class EventReader {
  readonly #blocks: EventBlocks;

  constructor(answer: Response) {
    this.#blocks = new EventBlocks(answer);
  }

  /** The next event other than those; undefined when the stream has ended. */
  async next(): Promise<Heard | undefined> {
    for (;;) {
      const heard = await this.nextOrPing();
      if (!heard || !besides.includes(heard.event)) return heard;
    }
  }

  /** The next event of this name. */
  async nextOf(name: string): Promise<Heard | undefined> {
    for (;;) {
      const heard = await this.nextOrPing();
      if (!heard || heard.event === name) return heard;
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
