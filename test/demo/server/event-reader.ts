export interface Heard {
  event: string;
  id?: string;
  data: unknown;
}

/** Reads server-sent events one by one. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = '';

  constructor(answer: Response) {
    this.#reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** The next event other than pings; undefined when the stream has ended. */
  async next(): Promise<Heard | undefined> {
    for (;;) {
      const heard = await this.nextOrPing();
      if (heard?.event !== 'ping') return heard;
    }
  }

  async nextOrPing(): Promise<Heard | undefined> {
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
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))) as Record<string, string>;
      if (fields['event']) return { event: fields['event'], data: JSON.parse(fields['data']!), ...(fields['id'] && { id: fields['id'] }) };
    }
  }

  stop(): Promise<void> {
    return this.#reader.cancel();
  }
}
