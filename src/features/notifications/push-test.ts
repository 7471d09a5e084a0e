import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type TestState = { is: 'sent' } | { is: 'arrived'; seconds: number } | { is: 'lost' };

/** One test notification on its way from here, over the backend and the push service, to the worker of this browser. */
export class PushTest implements ReactiveController {
  #test?: string;
  #begun = 0;
  #patience = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #state?: TestState;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get state(): TestState | undefined {
    return this.#state;
  }

  /** What the test is to carry. It may arrive before the backend has answered. */
  begin(): string {
    this.forget();
    this.#begun = performance.now();
    return (this.#test = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }

  /** The backend has sent it. Milliseconds after which it counts as lost, though it may still come. */
  sent(patience: number): void {
    if (this.#state || !this.#test) return;
    this.#patience = patience;
    this.#show({ is: 'sent' });
    this.#wait();
  }

  arrived(test: string): void {
    if (test !== this.#test) return;
    clearTimeout(this.#timer);
    this.#test = undefined;
    this.#show({ is: 'arrived', seconds: (performance.now() - this.#begun) / 1000 });
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#test = this.#state = undefined;
    this.host.requestUpdate();
  }

  /** A move is no reason to forget it. */
  hostConnected(): void {
    if (this.#state?.is === 'sent') this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    this.#timer = setTimeout(() => this.#show({ is: 'lost' }), this.#patience);
  }

  #show(state: TestState): void {
    this.#state = state;
    this.host.requestUpdate();
  }
}
