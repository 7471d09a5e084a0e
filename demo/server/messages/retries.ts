/** Milliseconds until the next attempt; after the last, what is to be delivered is given up. */
const patience: readonly number[] = [1_000, 5_000, 20_000, 60_000, 240_000];

/** What is being delivered from memory, and what waits for another attempt. */
export class Retries {
  readonly #open = new Set<Promise<void>>();
  readonly #pausing = new Set<NodeJS.Timeout>();
  protected isClosed = false;

  /** `most`: more are not taken while so many wait, those for another attempt among them. */
  constructor(
    protected readonly pauses = patience,
    private readonly most = Infinity,
  ) {}

  protected get isFull(): boolean {
    return this.#open.size + this.#pausing.size >= this.most;
  }

  /** Work that {@link idle} waits for; it does not reject. */
  track(work: Promise<void>): void {
    this.#open.add(work);
    void work.then(() => this.#open.delete(work));
  }

  /** Resolves when all were tried; those that wait for another attempt may wait for long. */
  async idle(): Promise<void> {
    while (this.#open.size) await Promise.all(this.#open);
  }

  /** What waits for another attempt is forgotten. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const timer of this.#pausing) clearTimeout(timer);
    await this.idle();
  }

  protected pause(milliseconds: number, again: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.#pausing.delete(timer);
      this.track(again());
    }, milliseconds);
    this.#pausing.add(timer.unref());
  }
}
