import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

interface Shown<About> {
  secret: string;
  about: About;
  /** Two clocks: one may be set back, the other may stand still while the computer sleeps. */
  wall: number;
  steady: number;
}

/**
 * One secret on screen for a short while. It is held here and shown by the one node that the element renders, and gone from both when it
 * is hidden, when its time is over, when the element or the page leaves, and when another one is shown.
 */
export class SecretReveal<About> implements ReactiveController {
  #shown?: Shown<About>;
  #timer?: ReturnType<typeof setInterval>;

  constructor(
    private readonly host: Host,
    private readonly milliseconds = 60_000,
  ) {
    host.addController(this);
  }

  /** Nobody sees what comes after the element has left. */
  show(secret: string, about: About): void {
    this.#forget();
    if (!this.host.isConnected) return;
    this.#shown = { secret, about, wall: Date.now(), steady: performance.now() };
    this.#timer = setInterval(this.#check, 1000);
    addEventListener('visibilitychange', this.#check, true);
    addEventListener('pagehide', this.hide);
    this.host.requestUpdate();
  }

  hide = (): void => {
    if (!this.#shown) return;
    this.#forget();
    this.host.requestUpdate();
  };

  get secret(): string | undefined {
    return this.#shown?.secret;
  }

  get about(): About | undefined {
    return this.#shown?.about;
  }

  /** Milliseconds until it hides by itself. */
  get left(): number {
    if (!this.#shown) return 0;
    const { wall, steady } = this.#shown;
    return this.milliseconds - Math.max(Date.now() - wall, performance.now() - steady);
  }

  hostDisconnected(): void {
    // A move is a removal and an insertion in one task.
    queueMicrotask(() => !this.host.isConnected && this.hide());
  }

  #check = (): void => {
    if (this.left <= 0) this.hide();
    else this.host.requestUpdate();
  };

  #forget(): void {
    clearInterval(this.#timer);
    removeEventListener('visibilitychange', this.#check, true);
    removeEventListener('pagehide', this.hide);
    this.#shown = undefined;
  }
}
