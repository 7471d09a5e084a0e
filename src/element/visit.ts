import type { Session } from '../session/session.js';

/** Whether an element shows the same person in the same session as before: what one began is none of the next one's business. */
export class Visit {
  #session?: Session;
  #scope?: string;

  /** True once for each change; also when the person has left. Who they are may become known after they began. */
  isOther(session: Session | undefined): boolean {
    const scope = session?.shared.$scope.get();
    const isOther = session !== this.#session || (this.#scope !== undefined && scope !== this.#scope);
    this.#session = session;
    this.#scope = scope;
    return isOther;
  }
}
