/** Milliseconds until the next attempt; after the last, the message is given up: its code would be too old. */
const patience: readonly number[] = [1_000, 5_000, 20_000, 60_000, 240_000];

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

/** Delivers in the order of coming, tries again what fails, and says in the log that it did: never to whom, and never what. */
export class Queue {
  #last: Promise<void> = Promise.resolve();
  readonly #pausing = new Set<NodeJS.Timeout>();
  readonly #open = new Set<Promise<void>>();
  #closed = false;
  #isHopeless = false;

  /** `most`: more are not taken while so many wait. */
  constructor(
    private readonly pauses = patience,
    private readonly most = Infinity,
  ) {}

  add(what: string, deliver: Deliver): void {
    if (this.#open.size + this.#pausing.size >= this.most) return this.#say(what, 'too many wait', 'given up');
    // One at a time, but nobody waits behind a message that has to be tried again.
    const first = (this.#last = this.#last.then(() => this.#attempt(what, deliver, 0)));
    this.#track(first);
  }

  /** Resolves when all were tried; those that wait for another attempt may wait for long. */
  async idle(): Promise<void> {
    while (this.#open.size) await Promise.all(this.#open);
  }

  /** What waits for its first attempt is tried, up to the first failure: then the rest would take as long as it is many. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#pausing) clearTimeout(timer);
    await this.idle();
  }

  #track(work: Promise<void>): void {
    this.#open.add(work);
    void work.then(() => this.#open.delete(work));
  }

  async #attempt(what: string, deliver: Deliver, attempt: number): Promise<void> {
    if (this.#isHopeless) return this.#say(what, 'the server closes', 'given up');
    try {
      await deliver();
    } catch (error) {
      const isForGood = error instanceof Undeliverable && error.forGood;
      const pause = isForGood ? undefined : this.pauses[attempt];
      this.#isHopeless = this.#closed && !isForGood;
      this.#say(what, reasonOf(error), pause === undefined ? 'given up' : `trying again in ${pause / 1_000} s`);
      if (pause !== undefined && !this.#closed) this.#pause(pause, () => this.#attempt(what, deliver, attempt + 1));
    }
  }

  #say(what: string, reason: string, next: string): void {
    console.warn(`A ${what} was not delivered (${reason}); ${next}.`);
  }

  #pause(milliseconds: number, again: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.#pausing.delete(timer);
      this.#track(again());
    }, milliseconds);
    this.#pausing.add(timer.unref());
  }
}

/** A library's sentence may repeat an address or the message; a code does not. */
export function reasonOf(error: unknown): string {
  if (error instanceof Undeliverable) return error.message;
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return [code, responseCode].filter(Boolean).join(' ') || 'for a reason unknown';
}
