/** A stream of server-sent events as it comes, one event after the other; what they say is for others to judge. */
export class EventBlocks {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = '';

  constructor(answer: Response) {
    this.#reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** The next one that has data; undefined when the stream has ended. */
  async next(): Promise<string | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await this.#reader.read();
        if (done) return undefined;
        this.#text += value;
        continue;
      }
      const block = this.#text.slice(0, end);
      this.#text = this.#text.slice(end + 2);
      if (fieldOf(block, 'data') !== undefined) return block;
    }
  }

  stop(): Promise<void> {
    return this.#reader.cancel();
  }
}

export const fieldOf = (block: string, field: 'id' | 'event' | 'data'): string | undefined =>
  new RegExp(`^${field}: (.*)$`, 'm').exec(block)?.[1];
