import { AdapterError, type Call, type Heard, type Snapshot, type Write } from '../../src/contract/index.js';
import type { Tab, World } from './simulation.js';

export interface Flags {
  [flag: `flag${number}`]: boolean;
}

export interface Note {
  title: string;
  text: string;
}

export interface Trouble {
  /** Share of requests that fail with 500 before they are applied. */
  errors: number;
  /** Share of requests whose answer is lost after they were applied. */
  lost: number;
  latency: number;
}

/** A backend with one object: versions, If-Match, idempotency keys. */
export class Backend<T extends object> {
  revision = 1;
  requests = 0;
  /** Every write that was applied, with its key. */
  readonly applied: { key: string; patch: Partial<T> }[] = [];
  readonly #answers = new Map<string, Snapshot<T>>();
  readonly #listeners = new Set<(change: Heard) => void>();
  trouble: Trouble = { errors: 0, lost: 0, latency: 20 };
  down = false;
  /** Trims texts, as real backends do. */
  normalise: (value: T) => T = (value) => value;
  withRevision = true;

  constructor(
    readonly world: World,
    public value: T,
  ) {}

  snapshot(): Snapshot<T> {
    return structuredClone({
      value: this.value,
      version: `v${this.revision}`,
      ...(this.withRevision && { revision: this.revision }),
    });
  }

  /** Somebody else, or the same person on another device. */
  elsewhere(patch: Partial<T>, heard = false): void {
    this.value = this.normalise({ ...this.value, ...patch });
    this.revision++;
    if (heard) this.#listeners.forEach((listener) => listener({ group: 'note', snapshot: this.snapshot() }));
  }

  group(tab: Tab) {
    return {
      load: (call: Call) => tab.call(() => this.#load(call)),
      save: (patch: Partial<T>, call: Write<T>) => tab.call(() => this.#save(structuredClone(patch), call)),
    };
  }

  listen = (heard: (change: Heard) => void): (() => void) => {
    this.#listeners.add(heard);
    return () => void this.#listeners.delete(heard);
  };

  async #travel(): Promise<void> {
    await this.world.pause(this.world.random() * this.trouble.latency);
    if (this.down) throw new AdapterError('offline', { applied: 'unknown' });
  }

  async #load(_: Call): Promise<Snapshot<T>> {
    await this.#travel();
    const snapshot = this.snapshot();
    await this.world.pause(this.world.random() * this.trouble.latency);
    return snapshot;
  }

  async #save(patch: Partial<T>, { key, version }: Write<T>): Promise<Snapshot<T>> {
    await this.#travel();
    this.requests++;
    if (this.world.random() < this.trouble.errors) throw new AdapterError('unavailable', { status: 500 });
    const known = this.#answers.get(key);
    if (!known && version !== undefined && version !== `v${this.revision}`)
      throw new AdapterError('stale', { status: 412, current: this.snapshot() });
    const answer = known ?? this.#apply(key, patch);
    await this.world.pause(this.world.random() * this.trouble.latency);
    if (this.world.random() < this.trouble.lost) throw new AdapterError('timeout', { applied: 'unknown' });
    return structuredClone(answer);
  }

  #apply(key: string, patch: Partial<T>): Snapshot<T> {
    this.value = this.normalise({ ...this.value, ...patch });
    this.revision++;
    this.applied.push({ key, patch });
    const answer = this.snapshot();
    this.#answers.set(key, answer);
    return answer;
  }
}
