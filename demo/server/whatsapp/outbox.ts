import type { FileStore } from '../attachments/file-store.js';
import type { Database } from '../database/database.js';
import type { Delivery } from '../database/schema.js';
import { withoutValues } from '../http/without-values.js';
import { reasonOf, Undeliverable } from '../messages/queue.js';
import type { WhatsAppChannel } from './channel.js';
import { claim, done, giveUp, mediaOf, putBack, tryAgain } from './deliveries.js';
import { withMedia } from './payload.js';

export interface OutboxOptions {
  /** Milliseconds until the next attempt; after the last, the message is given up. */
  pauses?: readonly number[];
  /** Milliseconds that one attempt may take. */
  patience?: number;
  /** How many are sent at once, each to another phone. */
  atOnce?: number;
  /** Milliseconds that a closing server waits for what is being sent. */
  farewell?: number;
}

interface Parts {
  database: Pick<Database, 'queries'>;
  files: FileStore;
  channel: WhatsAppChannel;
}

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** Together as long as WhatsApp takes an answer to what the customer wrote: a day. */
const usualPauses: readonly number[] = [
  ...[second, 5 * second, 20 * second, minute, 4 * minute, 10 * minute, 30 * minute],
  ...Array.from({ length: 23 }, () => hour),
];

/**
 * Sends what lies in the table of deliveries. Several processes may do it: whoever takes a delivery puts it off for longer than an attempt
 * may take, so that it is another's only when they are gone. To one phone only the first is taken, so that nothing overtakes anything.
 */
export class Outbox {
  readonly #sending = new Map<Promise<void>, AbortController>();
  /** Ids of what was sent and could not be noted: it is only noted when it is taken again. */
  readonly #sent = new Set<number>();
  readonly #pauses;
  readonly #patience;
  readonly #atOnce;
  readonly #farewell;
  #looking: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(
    private readonly parts: Parts,
    { pauses = usualPauses, patience = 30_000, atOnce = 8, farewell = 1_000 }: OutboxOptions = {},
  ) {
    this.#pauses = pauses;
    this.#patience = patience;
    this.#atOnce = atOnce;
    this.#farewell = farewell;
  }

  /** There may be something to send. It waits for nothing; what it misses, the next call finds. */
  wake(): void {
    if (this.#closed) return;
    this.#again = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
      // Asked for when the look had just ended.
      if (this.#again) this.wake();
    });
  }

  /** Resolves when all that was due has been tried; what is tried again later is not waited for. */
  async idle(): Promise<void> {
    while (this.#looking || this.#sending.size) await Promise.all([this.#looking, ...this.#sending.keys()]);
  }

  /** What is being sent may end, for a moment; then it is broken off and left to whoever comes next. It ends, whatever a channel does. */
  async close(): Promise<void> {
    this.#closed = true;
    const breakOff = setTimeout(() => {
      for (const controller of this.#sending.values()) controller.abort(closing);
    }, this.#farewell);
    await this.idle();
    clearTimeout(breakOff);
  }

  async #look(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      const free = this.#atOnce - this.#sending.size;
      if (free <= 0) return;
      const taken = await claim(this.parts.database.queries, free, this.#patience * 2).catch((error: unknown) => {
        console.warn(`Messages to phones are late: ${withoutValues(error)}`);
        return [];
      });
      for (const delivery of taken) this.#begin(delivery);
    }
  }

  #begin(delivery: Delivery): void {
    const controller = new AbortController();
    const work = this.#deliver(delivery, controller)
      // Should even this not be noted, it is tried again when its time is over.
      .catch((error: unknown) => console.warn(`A message to a phone may be sent twice: ${withoutValues(error)}`))
      .finally(() => {
        this.#sending.delete(work);
        this.wake();
      });
    this.#sending.set(work, controller);
  }

  async #deliver(delivery: Delivery, controller: AbortController): Promise<void> {
    const { queries } = this.parts.database;
    if (!this.#sent.has(delivery.id)) {
      if (this.#closed) return putBack(queries, delivery);
      const failure = await this.#attempt(delivery, controller);
      if (failure) return this.#fail(delivery, failure.reason);
      this.#sent.add(delivery.id);
    }
    await done(queries, delivery);
    this.#sent.delete(delivery.id);
  }

  /** Undefined: it is sent. */
  async #attempt(delivery: Delivery, controller: AbortController): Promise<{ reason: unknown } | undefined> {
    const tooLate = setTimeout(() => controller.abort(new Undeliverable('it takes too long', false)), this.#patience);
    try {
      await Promise.race([this.#send(delivery, controller.signal), broken(controller.signal)]);
      return undefined;
    } catch (error) {
      return { reason: controller.signal.aborted ? controller.signal.reason : error };
    } finally {
      clearTimeout(tooLate);
    }
  }

  async #fail(delivery: Delivery, reason: unknown): Promise<void> {
    const { queries } = this.parts.database;
    if (reason === closing) return putBack(queries, delivery);
    const isForGood = reason instanceof Undeliverable && reason.forGood;
    const pause = isForGood ? undefined : this.#pauses[delivery.attempts - 1];
    const next = pause === undefined ? 'given up' : `trying again in ${pause / 1_000} s`;
    console.warn(`A message to a phone was not delivered (${reasonOf(reason)}); ${next}.`);
    await (pause === undefined ? giveUp(queries, delivery) : tryAgain(queries, delivery, pause));
  }

  async #send({ id, number, payload }: Delivery, signal: AbortSignal): Promise<void> {
    const { database, files, channel } = this.parts;
    const ids = new Map<string, string>();
    for (const file of await mediaOf(database.queries, files, payload)) ids.set(file.id, await channel.upload(number, file, signal));
    await channel.send(number, withMedia(payload, ids), { key: id, signal });
  }
}

const closing = new Undeliverable('the server closes', false);

/** Rejects when nobody waits any longer, although a channel may not listen. */
const broken = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
