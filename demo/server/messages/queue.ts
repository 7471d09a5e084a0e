import { Retries } from './retries.js';

/** Why a message cannot be delivered, now or ever. */
export class Undeliverable extends Error {
  constructor(
    message: string,
    readonly forGood: boolean,
  ) {
    super(message);
  }
}

type Deliver = () => Promise<void>;

/**
 * Delivers in the order of coming, tries again what fails, and says in the log that it did: never to whom, and never what. A code would
 * be too old after the last attempt. When it is closed, what waits for its first attempt is tried, up to the first failure: then the rest
 * would take as long as it is many.
 */
export class Queue extends Retries {
  #last: Promise<void> = Promise.resolve();
  #isHopeless = false;

  add(what: string, deliver: Deliver): void {
    if (this.isFull) return this.#say(what, 'too many wait', 'given up');
    // One at a time, but nobody waits behind a message that has to be tried again.
    this.track((this.#last = this.#last.then(() => this.#attempt(what, deliver, 0))));
  }

  async #attempt(what: string, deliver: Deliver, attempt: number): Promise<void> {
    if (this.#isHopeless) return this.#say(what, 'the server closes', 'given up');
    try {
      await deliver();
    } catch (error) {
      const isForGood = error instanceof Undeliverable && error.forGood;
      const pause = isForGood ? undefined : this.pauses[attempt];
      this.#isHopeless = this.isClosed && !isForGood;
      this.#say(what, reasonOf(error), pause === undefined ? 'given up' : `trying again in ${pause / 1_000} s`);
      if (pause !== undefined && !this.isClosed) this.pause(pause, () => this.#attempt(what, deliver, attempt + 1));
    }
  }

  #say(what: string, reason: string, next: string): void {
    console.warn(`A ${what} was not delivered (${reason}); ${next}.`);
  }
}

/** A library's sentence may repeat an address or the message; a code does not. */
export function reasonOf(error: unknown): string {
  // A refused connection is the cause of what `fetch` says.
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Undeliverable) return cause.message;
    const { code, responseCode } = cause as { code?: string; responseCode?: number };
    if (code || responseCode) return [code, responseCode].filter(Boolean).join(' ');
  }
  return 'for a reason unknown';
}
