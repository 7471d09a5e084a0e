/** The members that the bench writes: every writer has one of its own, and all who share a person share the name. */
export type Values = Readonly<Record<string, string>>;

export interface Seen {
  version: string;
  revision: number;
  value: Values;
}

/** One accepted edit under one key. A person who decides anew after a conflict makes another one. */
export interface Edit {
  readonly key: string;
  readonly person: string;
  /** Found in no other edit, so that a stored value says whose it is. */
  readonly values: Values;
  /** What was on the screen at each attempt. */
  readonly attempts: Seen[];
  outcome: 'open' | 'acknowledged' | 'withdrawn';
  /** As the answer said. */
  revision: number;
  /** When the attempt was sent that was answered. */
  sentAt: number;
}

/** What was meant, what was tried and what was acknowledged: the side of the story that the clients can tell. */
export class Ledger {
  readonly edits: Edit[] = [];
  /** What the sessions met that nobody may meet, in sentences. */
  readonly complaints: string[] = [];
  #acknowledged = 0;
  #waiting: { count: number; resolve: () => void }[] = [];

  get acknowledged(): number {
    return this.#acknowledged;
  }

  intend(key: string, person: string, values: Values): Edit {
    const edit: Edit = { key, person, values, attempts: [], outcome: 'open', revision: 0, sentAt: 0 };
    this.edits.push(edit);
    return edit;
  }

  acknowledge(edit: Edit, { revision }: Pick<Seen, 'revision'>, sentAt: number): void {
    Object.assign(edit, { outcome: 'acknowledged', revision, sentAt });
    this.#acknowledged += 1;
    const due = this.#waiting.filter(({ count }) => count <= this.#acknowledged);
    this.#waiting = this.#waiting.filter(({ count }) => count > this.#acknowledged);
    for (const { resolve } of due) resolve();
  }

  /** Resolves as soon as so many edits in all were acknowledged. */
  reached(count: number): Promise<void> {
    return new Promise((resolve) => {
      if (count <= this.#acknowledged) resolve();
      else this.#waiting.push({ count, resolve });
    });
  }

  /** The newest revision that a person's sessions know of. */
  revisions(): Map<string, number> {
    const newest = new Map<string, number>();
    for (const { person, revision } of this.edits) newest.set(person, Math.max(newest.get(person) ?? 0, revision));
    return newest;
  }
}
