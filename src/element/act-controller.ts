import type { ReactiveControllerHost } from 'lit';
import { AdapterError } from '../contract/index.js';
import type { Shown } from './field-states.js';
import { emit } from './settings-events.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Acts that are no edits, such as ending a session: each runs once at a time, and what became of it is told at its own place. */
export class ActController {
  #running = new Set<string>();
  #errors = new Map<string, AdapterError>();
  /** Whose acts these are: what another person began does not show any more. */
  #visit = 0;

  /** `area`: its name in events. */
  constructor(
    private readonly host: Host,
    private readonly area: string,
  ) {}

  /**
   * Undefined when the host called it off, it failed, or it runs already. `name` is told in events and names what is done to what
   * (`revoke:7`), never a value. Who would not confirm that it is them has called it off: no failure.
   */
  async run<R>(name: string, act: () => Promise<R>): Promise<{ result: R } | undefined> {
    const detail = { area: this.area, members: [name] };
    if (this.#running.has(name) || !emit(this.host, 'settings-before-save', detail, { cancelable: true })) return undefined;
    const visit = this.#visit;
    this.#running.add(name);
    this.#errors.delete(name);
    this.host.requestUpdate();
    try {
      const result = await act();
      if (visit !== this.#visit) return undefined;
      emit(this.host, 'settings-saved', detail);
      return { result };
    } catch (thrown) {
      if (!AdapterError.is(thrown)) throw thrown;
      if (visit === this.#visit && thrown.code !== 'verification-required' && thrown.code !== 'aborted') {
        this.#errors.set(name, thrown);
        emit(this.host, 'settings-failed', { ...detail, code: thrown.code });
      }
      return undefined;
    } finally {
      if (visit === this.#visit) this.#running.delete(name);
      this.host.requestUpdate();
    }
  }

  isBusy(name: string): boolean {
    return this.#running.has(name);
  }

  error(name: string): AdapterError | undefined {
    return this.#errors.get(name);
  }

  /** Of one act, or of all, which also are nobody's any more: another session, another person. */
  forget(name?: string): void {
    if (name !== undefined) return void this.#errors.delete(name);
    this.#visit++;
    this.#running.clear();
    this.#errors.clear();
  }

  /** For `shown`: what runs is being saved, what failed was refused. */
  get fields(): NonNullable<Shown['fields']> {
    const running = [...this.#running].map((name) => [name, { is: 'pending', waiting: 'sending' }]);
    const refused = [...this.#errors.keys()].map((name) => [name, { is: 'refused' }]);
    return Object.fromEntries([...refused, ...running]) as NonNullable<Shown['fields']>;
  }
}
