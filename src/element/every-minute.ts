import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets what an element says of time go on: "2 minutes ago" is "3 minutes ago" a minute later. */
export class EveryMinute implements ReactiveController {
  #timer?: ReturnType<typeof setInterval>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly milliseconds = 60_000,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.host.requestUpdate(), this.milliseconds);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
