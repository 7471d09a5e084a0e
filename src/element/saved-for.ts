import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Shown } from './field-states.js';

/** Knows which members were confirmed a moment ago, so that their fields can say "Saved" and then fall silent. */
export class SavedFor implements ReactiveController {
  #pending = new Set<string>();
  #saved = new Map<string, ReturnType<typeof setTimeout>>();

  /** `milliseconds`: how long a member stays in {@link members}. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly milliseconds = 4000,
  ) {
    host.addController(this);
  }

  get members(): ReadonlySet<string> {
    return new Set(this.#saved.keys());
  }

  /** Show it every new state: a member that waited and now has no state of its own was confirmed. */
  see(shown: Shown | undefined): void {
    if (shown?.phase !== 'ready') return;
    const fields = shown.fields ?? {};
    for (const member of this.#pending) {
      if (fields[member]?.is === 'pending') continue;
      this.#pending.delete(member);
      if (!fields[member]) this.mark(member);
    }
    for (const [member, field] of Object.entries(fields)) {
      if (field?.is === 'pending') this.#pending.add(member);
      if (field) this.#forget(member);
    }
  }

  mark(member: string): void {
    this.#forget(member);
    this.#saved.set(
      member,
      setTimeout(() => {
        this.#saved.delete(member);
        this.host.requestUpdate();
      }, this.milliseconds),
    );
  }

  /** Members that are taken back now: that they stop waiting does not mean they were saved. */
  withdraw(members: Iterable<string>): void {
    for (const member of members) {
      this.#pending.delete(member);
      this.#forget(member);
    }
  }

  #forget(member: string): void {
    clearTimeout(this.#saved.get(member));
    this.#saved.delete(member);
  }

  hostDisconnected(): void {
    for (const member of [...this.#saved.keys()]) this.#forget(member);
    this.#pending.clear();
  }
}
