import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Which cells have been on their way long enough to show it: a fast answer never flickers, nor costs a spinner. */
export class MatrixPatience implements ReactiveController {
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly slow = new Set<string>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly milliseconds = 300,
  ) {
    host.addController(this);
  }

  /** Show it every new state: the cells that are on their way now. */
  see(sending: readonly string[]): void {
    const now = new Set(sending);
    for (const name of this.#timers.keys()) if (!now.has(name)) this.#forget(name);
    const fresh = sending.filter((name) => !this.#timers.has(name));
    if (!fresh.length) return;
    // What set out together is late together.
    const timer = setTimeout(() => {
      for (const name of fresh) if (this.#timers.get(name) === timer) this.slow.add(name);
      this.host.requestUpdate();
    }, this.milliseconds);
    for (const name of fresh) this.#timers.set(name, timer);
  }

  hostDisconnected(): void {
    for (const timer of new Set(this.#timers.values())) clearTimeout(timer);
    this.#timers.clear();
    this.slow.clear();
  }

  #forget(name: string): void {
    this.#timers.delete(name);
    this.slow.delete(name);
  }
}
