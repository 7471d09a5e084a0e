import { AdapterError } from '../../contract/index.js';
import { careFor, type Care } from './push-care.js';
import type { PushEnds } from './push-ends.js';

/** Milliseconds until what failed is tried again by itself, so that a broken push service is not asked with every look. */
const pause = 5 * 60_000;

/** Whatever else a browser throws. */
export const asFailure = (thrown: unknown): AdapterError =>
  AdapterError.is(thrown) ? thrown : new AdapterError('unavailable', { reason: 'browser' });

interface Failure {
  care: string;
  error: AdapterError;
  at: number;
}

/** Keeps the two ends in order by itself. It never asks the person for anything. */
export class PushKeeper {
  /** Why the person finds it off though they did not turn it off here. */
  endedElsewhere = false;
  #failure?: Failure | undefined;

  constructor(private readonly ends: PushEnds) {}

  get error(): AdapterError | undefined {
    return this.#failure?.error;
  }

  /** What failed may be tried again at once. */
  retry(): void {
    this.#failure = undefined;
  }

  /** Nothing here is about the next person. */
  forget(): void {
    this.retry();
    this.endedElsewhere = false;
  }

  /** The backend's id. */
  async join(fresh: boolean, replaces?: string): Promise<string> {
    const { backend } = this.ends;
    if (!backend) throw new AdapterError('unavailable');
    const id = await this.ends.join(backend.key, fresh, replaces);
    this.forget();
    await this.ends.store.load();
    return id;
  }

  async tend(): Promise<void> {
    const { person } = this.ends;
    const first = await this.#look();
    if (first?.do === 'nothing') this.retry();
    if (!first || first.do === 'nothing' || this.#isTooSoon(first)) return;
    await this.ends.inTurn(async () => {
      let care = await this.#look();
      // Nothing is begun or ended on an old word: another tab may just have done it.
      if (care && care.do !== 'nothing' && care.do !== 'mark') care = (await this.ends.readAgain()) ? await this.#look() : undefined;
      if (!care || person !== this.ends.person) return;
      await this.#carry(care).catch((thrown: unknown) => {
        if (person !== this.ends.person) return;
        this.#failure = { care: JSON.stringify(care), error: asFailure(thrown), at: this.ends.now };
      });
    });
  }

  async #look(): Promise<Care | undefined> {
    const facts = await this.ends.look();
    return facts && careFor(facts);
  }

  #isTooSoon(care: Care): boolean {
    const failure = this.#failure;
    return failure !== undefined && failure.care === JSON.stringify(care) && this.ends.now - failure.at < pause;
  }

  async #carry(care: Care): Promise<void> {
    const { store } = this.ends;
    switch (care.do) {
      case 'nothing':
        return;
      case 'mark':
        return store.mark.set({ on: true, id: care.id, fingerprint: care.fingerprint });
      case 'renew':
        return void (await this.join(care.fresh, care.replaces));
      case 'withdraw':
        await store.unsubscribe(care.id);
        return store.mark.set({ on: true });
      case 'forget':
        this.endedElsewhere = true;
        return store.mark.set(undefined);
      case 'release':
        return this.ends.release();
    }
  }
}
