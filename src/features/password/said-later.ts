import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a screen reader is told: at once, or when somebody has stopped typing; never on every key. */
export class SaidLater implements ReactiveController {
  #said = '';
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly milliseconds = 1000,
  ) {
    host.addController(this);
  }

  /** For the one live region. */
  get said(): string {
    return this.#said;
  }

  hostDisconnected(): void {
    this.say('');
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#said = text;
    this.host.requestUpdate();
  }

  /** `read` is asked when it is time. */
  afterTyping(read: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.say(read()), this.milliseconds);
  }
}
