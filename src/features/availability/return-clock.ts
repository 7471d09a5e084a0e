import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTime } from '../../ui/times.js';
import { longWait, newsIsLate } from './return-times.js';

const minute = 60_000;

/** Lets "in 25 minutes" become "in 24 minutes" when it does. While nobody is to come back, nothing ticks. */
export class ReturnClock implements ReactiveController {
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly until: () => string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const until = this.until();
    if (!this.host.isConnected || !isTime(until)) return;
    const left = Date.parse(until) - Date.now();
    if (left < -newsIsLate) return;
    this.#timer = setTimeout(() => this.host.requestUpdate(), left > 0 ? left % minute || minute : longWait);
  }
}
