/** The part of a resource's state that `:state()` shows; every resource and collection has it. */
export interface Shown {
  phase: 'idle' | 'loading' | 'failed' | 'unavailable' | 'ready';
  fields?: Readonly<Record<string, { is: string; waiting?: string; kept?: boolean } | undefined>>;
}

const names = ['loading', 'ready', 'failed', 'unavailable', 'dirty', 'saving', 'pending', 'refused', 'conflict', 'readonly'] as const;
export type StateName = (typeof names)[number];

type Field = NonNullable<NonNullable<Shown['fields']>[string]>;

/** Accepted and on its way for the first time, so that an answer is near. */
const isOnItsWay = (field: Field) => field.is === 'pending' && (field.waiting === 'sending' || !field.kept);

/** One of the phase's names, and beside it those of the fields. */
export function statesOf(shown: Shown | undefined, readonly = false): Set<StateName> {
  const phase = shown?.phase ?? 'idle';
  const states = new Set<StateName>([phase === 'idle' ? 'loading' : phase]);
  if (readonly) states.add('readonly');
  for (const field of Object.values(shown?.fields ?? {})) {
    if (!field) continue;
    if (field.is === 'draft') states.add('dirty');
    else if (field.is === 'pending') states.add(isOnItsWay(field) ? 'saving' : 'pending');
    else if (field.is === 'refused' || field.is === 'conflict') states.add(field.is);
  }
  return states;
}

/**
 * Of the names above exactly these. What the set holds is not asked: when WebKit collects garbage, a set forgets what it can
 * enumerate, and `:state()` goes on to match it.
 */
export function showStates(internals: ElementInternals, states: ReadonlySet<StateName>): void {
  const shown = internals.states as Set<string> | undefined;
  if (!shown) return;
  for (const name of names) {
    if (states.has(name)) shown.add(name);
    else shown.delete(name);
  }
}
