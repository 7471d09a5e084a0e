import { withoutValues } from './http/without-values.js';

/** What a process does again and again without being asked. */
export class Chores {
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #running = new Set<Promise<void>>();

  /** A chore that takes longer than its turn misses turns; it never runs twice at once. What fails is tried again at the next. */
  every(milliseconds: number, name: string, run: () => Promise<unknown>): void {
    let isRunning = false;
    const once = async () => {
      isRunning = true;
      try {
        await run();
      } catch (error) {
        console.warn(`Not done (${name}): ${withoutValues(error)}`);
      }
      isRunning = false;
    };
    const timer = setInterval(() => {
      if (isRunning) return;
      const running = once().finally(() => this.#running.delete(running));
      this.#running.add(running);
    }, milliseconds);
    this.#timers.push(timer.unref());
  }

  /** What is at work is waited for: it needs the database. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#running);
  }
}
