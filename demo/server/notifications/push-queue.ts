import { inTurn } from '../limits/in-turn.js';
import { Retries } from '../messages/retries.js';
import { reasonOf, Undeliverable } from '../messages/queue.js';

/** However long a push service asks to be left alone: later it is no news any more. */
const longestWait = 3_600_000;

/** What is waiting is in memory, so there is a bound to it; of one push service a smaller one, because anybody may name one. */
const bounds = { all: { atOnce: 256, waiting: 20_000 }, each: { atOnce: 4, waiting: 5_000 } } as const;

/** Not taken, for the moment or for good. */
export class NotTaken extends Undeliverable {
  constructor(
    message: string,
    forGood: boolean,
    /** Milliseconds that the push service asked to be left alone. */
    readonly wait = 0,
  ) {
    super(message, forGood);
  }
}

/** Delivers to many push services at once, a few at a time to each, so that a slow one holds up only what is for itself. */
export class PushQueue extends Retries {
  readonly #take = inTurn(bounds.all, bounds.each);

  constructor(pauses?: readonly number[], most: number = bounds.all.waiting) {
    super(pauses, most);
  }

  /** `service`: which one it is for. Never rejects; the log says why something was not delivered, and neither to whom nor what. */
  add(service: string, deliver: () => Promise<void>): void {
    if (this.isFull) return this.#say('too many wait', 'given up');
    this.track(this.#attempt(service, deliver, 0));
  }

  async #attempt(service: string, deliver: () => Promise<void>, attempt: number): Promise<void> {
    try {
      await this.#take(service, async () => (this.isClosed ? undefined : deliver()));
    } catch (error) {
      if (this.isClosed) return;
      const pause = this.#pauseAfter(error, attempt);
      const what = pause === undefined ? 'given up' : `trying again in ${pause / 1_000} s`;
      this.#say(reasonOf(error), what);
      if (pause !== undefined) this.pause(pause, () => this.#attempt(service, deliver, attempt + 1));
    }
  }

  #say(reason: string, next: string): void {
    console.warn(`A push message was not delivered (${reason}); ${next}.`);
  }

  #pauseAfter(error: unknown, attempt: number): number | undefined {
    const pause = this.pauses[attempt];
    if (pause === undefined || !(error instanceof NotTaken)) return pause;
    return error.forGood || error.wait > longestWait ? undefined : Math.max(pause, error.wait);
  }
}
