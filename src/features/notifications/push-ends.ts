import { AdapterError } from '../../contract/index.js';
import type { Session } from '../../session/session.js';
import type { PushSubscriptions } from './notifications.js';
import type { FoundSubscription, PushBrowser, PushPlace } from './push-browser.js';
import type { PushFacts } from './push-care.js';
import { pushBrowserOfPage } from './push-page.js';
import { push, type PushStore } from './push.store.js';

export interface PushOptions {
  /** Default: `{ worker: '/push-worker.js' }`. */
  place?: PushPlace;
  /** Default: the browser the page is in. */
  browser?: PushBrowser;
}

/** The two ends of a subscription, in the browser and at the backend, and what is noted here of the person's will. */
export class PushEnds {
  readonly store: PushStore;
  #browser: PushBrowser;
  #place: PushPlace;

  constructor(
    private readonly session: Session,
    { browser = pushBrowserOfPage(), place = { worker: '/push-worker.js' } }: PushOptions,
  ) {
    this.store = session.store(push);
    [this.#browser, this.#place] = [browser, place];
  }

  use({ browser = this.#browser, place = this.#place }: PushOptions): void {
    [this.#browser, this.#place] = [browser, place];
  }

  get browser(): PushBrowser {
    return this.#browser;
  }

  get person(): string | undefined {
    return this.session.shared.$scope.get();
  }

  get now(): number {
    return this.session.shared.platform.now();
  }

  /** What the backend has said last. */
  get backend(): PushSubscriptions | undefined {
    const state = this.store.$push.get();
    return state.phase === 'ready' ? state.value : undefined;
  }

  /** With what the browser was found to have. Undefined: nobody is known, or what the backend has of them. */
  facts(found: FoundSubscription | undefined): PushFacts | undefined {
    const { person, backend, now } = this;
    if (person === undefined || !backend) return undefined;
    return { permission: this.#browser.permission(), found, backend, mark: this.store.mark.latest(), now };
  }

  /** Rejects when the browser does not say what it has. */
  async look(): Promise<PushFacts | undefined> {
    return this.facts(this.#browser.permission() === 'granted' ? await this.#browser.find(this.#place) : undefined);
  }

  /** Resolves with the backend's id when both ends have it, and not before. */
  async join(key: string, fresh: boolean, replaces?: string): Promise<string> {
    const { person } = this;
    const { found, told } = await this.#browser.subscribe(key, this.#place, fresh);
    this.#insistOn(person);
    const id = await this.store.subscribe({ ...told, ...(replaces && { replaces }) });
    this.#insistOn(person);
    this.store.mark.set({ on: true, id, fingerprint: found.fingerprint });
    return id;
  }

  release(): Promise<void> {
    return this.#browser.release(this.#place);
  }

  /** Whether the answer is newer than the call. The first may be on its way since before it. */
  async readAgain(): Promise<boolean> {
    await this.store.load();
    await this.store.load();
    const state = this.store.$push.get();
    return state.phase === 'ready' && state.fresh && !state.error;
  }

  /** What one person began is not done to the next. */
  #insistOn(person: string | undefined): void {
    if (person !== this.person) throw new AdapterError('aborted');
  }

  /** Of all tabs, one at a time. */
  inTurn<R>(run: () => Promise<R>): Promise<R> {
    return this.session.shared.platform.lock(`${this.person}/push`, run);
  }
}
