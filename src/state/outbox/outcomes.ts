import type { Outcome } from '../resource-state.js';
import type { Wish } from './wish.js';

/** Who waits in this tab for the end of an edit is told here. */
export interface Outcomes {
  of(id: string): Promise<Outcome>;
  /** These are being taken back, in whatever tab. */
  takenBack(ids: readonly string[]): void;
  /** These were on their way already. */
  stay(ids: readonly string[]): void;
  /** What is no longer among them has come to its end. */
  read(wishes: readonly Wish[]): void;
  /** Nobody is signed in any more: it is not known here how it ends. */
  leave(): void;
}

export function createOutcomes(): Outcomes {
  const waiting = new Map<string, { tell(outcome: Outcome): void; gone: Outcome }>();
  /** How those of this tab have ended when they are not found any more. */
  const end = (ids: readonly string[], gone: Outcome) =>
    ids.forEach((id) => {
      const one = waiting.get(id);
      if (one) one.gone = gone;
    });
  return {
    of: (id) => new Promise((tell) => waiting.set(id, { tell, gone: 'confirmed' })),
    takenBack: (ids) => end(ids, 'withdrawn'),
    stay: (ids) => end(ids, 'confirmed'),
    read(wishes) {
      const found = new Map(wishes.map(({ id, state }) => [id, state]));
      for (const [id, { tell, gone }] of waiting) {
        const outcome = found.get(id) ?? gone;
        if (outcome === 'pending') continue;
        waiting.delete(id);
        tell(outcome);
      }
    },
    leave() {
      waiting.forEach(({ tell }) => tell('withdrawn'));
      waiting.clear();
    },
  };
}
