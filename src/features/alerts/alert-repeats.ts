import type { Time } from './alert-claims.js';
import { alertLimits, type Happening } from './alerts.js';

/** What sounds again until it is seen: one sound for all of it, the newest one's. */
export interface AlertRepeats {
  add(happening: Happening): void;
  seen(conversation: string): void;
  /** Here or in another tab: from now on the time counts anew. */
  sounded(): void;
  clear(): void;
}

/** @param again makes the sound; false: this one is not to be repeated any more. */
export function alertRepeats({ sleep }: Time, again: (newest: Happening) => Promise<boolean>): AlertRepeats {
  const unseen = new Map<string, Happening>();
  let turn = new AbortController();
  const last = () => [...unseen.values()].at(-1);

  async function wait(): Promise<void> {
    turn.abort();
    const { signal } = (turn = new AbortController());
    while (unseen.size) {
      await sleep(alertLimits.repeat * 1000, signal);
      if (signal.aborted) return;
      for (let newest = last(); newest && !(await again(newest)); newest = last()) {
        // It may have been followed by a newer one meanwhile.
        if (unseen.get(newest.conversation) === newest) unseen.delete(newest.conversation);
      }
      if (signal.aborted) return;
    }
  }

  function remove(conversation: string): void {
    if (unseen.delete(conversation) && !unseen.size) turn.abort();
  }

  return {
    add(happening) {
      const first = unseen.size === 0;
      unseen.delete(happening.conversation);
      unseen.set(happening.conversation, happening);
      if (first) void wait();
    },
    seen: remove,
    sounded: () => void (unseen.size && wait()),
    clear() {
      unseen.clear();
      turn.abort();
    },
  };
}
