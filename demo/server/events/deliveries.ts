import { withoutValues } from '../http/without-values.js';

const tryAgainAfter = 1_000;

/** Sends people what is new for them: one delivery after the other per person, so that no event overtakes another. */
export class Deliveries {
  readonly #queues = new Map<string, Promise<void>>();
  /** People whose delivery waits for its turn. */
  readonly #due = new Set<string>();
  /** People whose delivery failed. */
  readonly #late = new Set<string>();
  #nextTry: NodeJS.Timeout | undefined;

  constructor(private readonly send: (person: string) => Promise<void>) {}

  /** A delivery that has not begun brings all that is new. */
  deliver(person: string): void {
    if (this.#due.has(person)) return;
    this.#due.add(person);
    const before = this.#queues.get(person) ?? Promise.resolve();
    const done = before
      .then(() => {
        this.#due.delete(person);
        return this.send(person);
      })
      .catch((error: unknown) => this.#deliverLater(person, error))
      .finally(() => {
        if (this.#queues.get(person) === done) this.#queues.delete(person);
      });
    this.#queues.set(person, done);
  }

  async close(): Promise<void> {
    clearTimeout(this.#nextTry);
    await Promise.all(this.#queues.values());
  }

  /** The database is away or has too much to do: nobody else would tell these listeners before the next change. */
  #deliverLater(person: string, error: unknown): void {
    if (this.#late.size === 0) console.warn(`Events are late: ${withoutValues((error as Error).cause ?? error)}`);
    this.#late.add(person);
    this.#nextTry ??= setTimeout(() => {
      this.#nextTry = undefined;
      const late = [...this.#late];
      this.#late.clear();
      for (const waiting of late) this.deliver(waiting);
    }, tryAgainAfter).unref();
  }
}
