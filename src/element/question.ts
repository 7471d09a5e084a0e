import type { ReactiveControllerHost } from 'lit';

/** One question at a time, asked in a dialog. Afterwards the focus is back where it was asked. */
export class Question<Q> {
  #asked?: Q;
  #from?: HTMLElement;

  constructor(private readonly host: ReactiveControllerHost) {}

  get asked(): Q | undefined {
    return this.#asked;
  }

  /** `event`: the press of the button that asks. */
  ask(question: Q, { currentTarget }: Event): void {
    this.#asked = question;
    this.#from = currentTarget as HTMLElement;
    this.host.requestUpdate();
  }

  /** Answered or called off. */
  close = (): void => {
    const from = this.#from;
    this.#asked = this.#from = undefined;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => from?.isConnected && from.focus());
  };
}
