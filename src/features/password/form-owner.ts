import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Visit } from '../../element/index.js';
import type { Session } from '../../session/session.js';

export interface FormOwnerOptions {
  session(): Session | undefined;
  /** Another person, or the same one anew: nothing of before is theirs. */
  onLeft(): void;
  /** What was typed is not needed any more; what was sent may still be answered. */
  onSignedOut(): void;
}

/** Whose form it is: what one person typed is gone before another one, or nobody, stands in front of it. */
export class FormOwner implements ReactiveController {
  #visit = new Visit();
  #isSignedOut = false;
  #endedHere = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: FormOwnerOptions,
  ) {
    host.addController(this);
  }

  get isSignedOut(): boolean {
    return this.#isSignedOut;
  }

  /** The sign-in is over because of what was done here. */
  get endedHere(): boolean {
    return this.#endedHere;
  }

  noteEnd(): void {
    this.#endedHere = true;
  }

  hostUpdate(): void {
    const session = this.options.session();
    const isSignedOut = session?.$needs.get() === 'sign-in';
    const isOther = this.#visit.isOther(session);
    const isBack = this.#isSignedOut && !isSignedOut;
    this.#isSignedOut = isSignedOut;
    if (isSignedOut) this.options.onSignedOut();
    if (!isOther && !isBack) return;
    this.#endedHere = false;
    this.options.onLeft();
  }

  hostDisconnected(): void {
    // A move is a removal and an insertion in one task.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.options.onLeft();
    });
  }
}
