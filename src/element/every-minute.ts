import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets what an element says of time go on as the minute changes on the clock, and not some time after. */
export class EveryMinute implements ReactiveController {
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly milliseconds = 60_000,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const tick = () => {
      this.#timer = setTimeout(tick, this.milliseconds - (Date.now() % this.milliseconds));
      this.host.requestUpdate();
    };
    tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
