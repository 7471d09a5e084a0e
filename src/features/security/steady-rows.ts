interface Row {
  id: string;
}

export interface Held {
  /** Rows keep their places, as far as they are still there. */
  places: boolean;
  /** Rows that went stay too, so that nothing else comes under the pointer in the moment of a click. */
  gone: boolean;
}

export type Steady<R extends Row> = R & { gone?: boolean };

/** What to show of rows that changed while somebody was about to act on one. */
export function steadyRows<R extends Row>(shown: readonly Steady<R>[], now: readonly R[], held: Held): Steady<R>[] {
  if (!held.places && !held.gone) return [...now];
  const current = new Map(now.map((row) => [row.id, row]));
  const before = shown.flatMap((row): Steady<R>[] => {
    const found = current.get(row.id);
    return found ? [found] : held.gone ? [{ ...row, gone: true }] : [];
  });
  const known = new Set(shown.map(({ id }) => id));
  return [...before, ...now.filter(({ id }) => !known.has(id))];
}
