import type { ReactiveControllerHost } from 'lit';

/** A part that is loaded when somebody wants it. */
export class LatePart<P> {
  part: P | undefined;
  /** It did not load; wants it again. */
  again: (() => void) | undefined;
  #loading: Promise<P | undefined> | undefined;
  #isWanted = false;
  #visit = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: () => Promise<P>,
  ) {}

  /** For what is to be shown anyway; asked for once. */
  want(): void {
    if (this.part || this.#isWanted) return;
    this.#isWanted = true;
    void this.use(() => {});
  }

  /** At once, if it is here. */
  async use(act: (part: P) => void): Promise<void> {
    const visit = this.#visit;
    this.again = undefined;
    const part = this.part ?? (await (this.#loading ??= this.#load()));
    if (visit !== this.#visit) return;
    if (part) act(part);
    else this.again = () => void this.use(act);
    this.host.requestUpdate();
  }

  /** Another person, or another session. */
  forget(): void {
    this.#visit += 1;
    this.#isWanted = false;
    this.again = undefined;
  }

  async #load(): Promise<P | undefined> {
    this.part = await this.load().catch(() => undefined);
    this.#loading = undefined;
    return this.part;
  }
}
