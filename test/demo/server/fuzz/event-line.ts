import assert from 'node:assert/strict';
import { addressOf, type Operation } from './document.js';
import { EventBlocks, fieldOf } from '../event-blocks.js';
import type { Fuzzer } from './fuzzer.js';

/** Longer than any server needs; what has not come then does not come. */
const patience = 10_000;

const eventsIn = ({ responses }: Operation) => responses['200']?.content?.['text/event-stream']?.['x-events'];

/** What the document says is told about one object: its event is the one with the shape that the object is read in. */
export function eventsAbout(read: Operation, { operations }: Fuzzer): { listen: Operation; event: string } | undefined {
  const shape = read.responses['200']?.content?.['application/json']?.schema['$ref'];
  const listen = operations.find(eventsIn);
  const [event] =
    Object.entries((listen && eventsIn(listen)) ?? {}).find(([, { schema }]) => {
      const { snapshot } = (schema['properties'] ?? {}) as { snapshot?: { $ref?: string } };
      return shape !== undefined && snapshot?.$ref === shape;
    }) ?? [];
  return listen && event !== undefined ? { listen, event } : undefined;
}

/** Hears the changes of one object, and finds out afterwards whether they can be heard again. */
export class EventLine {
  #blocks: EventBlocks | undefined;
  readonly #heard: string[] = [];

  constructor(
    private readonly fuzzer: Fuzzer,
    private readonly about: { listen: Operation; event: string },
  ) {}

  async open(): Promise<void> {
    this.#blocks = await this.#listen();
    assert.equal(fieldOf(await this.#next(this.#blocks), 'event'), 'ping', 'a stream does not begin with a ping');
  }

  /** The next event must tell what is stored now. */
  async expect(stored: unknown): Promise<void> {
    const block = await this.#nextAboutIt(this.#blocks!);
    assert.equal(fieldOf(block, 'event'), this.about.event);
    assert.ok(fieldOf(block, 'id'), 'an event of a change has no id');
    const { snapshot } = JSON.parse(fieldOf(block, 'data')!) as { snapshot: unknown };
    assert.deepEqual(snapshot, stored, 'the event is not what is stored');
    this.#heard.push(block);
  }

  /** Goes on from the first event; all that were heard after it come again. */
  async resume(): Promise<boolean> {
    const [first, ...missed] = this.#heard;
    if (first === undefined) return false;
    const again = await this.#listen(fieldOf(first, 'id'));
    try {
      for (const block of missed) assert.equal(await this.#nextAboutIt(again), block, 'what was missed does not come again');
      if (!missed.length) await this.#next(again);
    } finally {
      await again.stop();
    }
    return true;
  }

  async stop(): Promise<void> {
    await this.#blocks?.stop();
  }

  async #listen(lastId?: string): Promise<EventBlocks> {
    const person = await this.fuzzer.person();
    const address = addressOf(this.fuzzer.document, this.about.listen.path);
    const answer = await person.get(address, lastId === undefined ? {} : { 'Last-Event-ID': lastId });
    if (answer.status !== 200) assert.deepEqual(await this.fuzzer.check(this.about.listen, answer), []);
    assert.equal(answer.status, 200, `events after ${lastId} were answered ${answer.status}`);
    return new EventBlocks(answer);
  }

  async #nextAboutIt(blocks: EventBlocks): Promise<string> {
    for (;;) {
      const block = await this.#next(blocks);
      const event = fieldOf(block, 'event') ?? '';
      // A change of one thing may be news of another: a new phone is one of two-step verification, too, and whoever is back gets customers.
      if (event === this.about.event || !/^ping$|\.updated$|^(conversation|message)\./.test(event)) return block;
    }
  }

  async #next(blocks: EventBlocks): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no event came within ${patience} ms`)), patience);
    });
    try {
      const block = await Promise.race([blocks.next(), tooLate]);
      assert.ok(block !== undefined, 'the stream of events ended');
      assert.deepEqual(this.fuzzer.eventComplaints(this.about.listen, block), []);
      return block;
    } finally {
      clearTimeout(timer);
    }
  }
}
