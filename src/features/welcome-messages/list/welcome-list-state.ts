import type { Shown } from '../../../element/index.js';
import type { CollectionState } from '../../../state/collection-state.js';
import type { ResourceState } from '../../../state/resource-state.js';
import type { WelcomeMessage } from '../welcome-messages.js';

/** For `:state()`. A deletion that can be taken back still is not on its way. `more`: what is being written, or goes straight to the backend. */
export function shownOf({ phase, rows }: CollectionState<WelcomeMessage>, more: Shown['fields'] = {}): Shown {
  if (phase !== 'ready') return { phase };
  const fields = rows
    .filter(({ state, waiting }) => state && waiting !== 'undo')
    .map(({ row, state, waiting, unkept }) => {
      const is = state === 'refused' || state === 'conflict' ? state : 'pending';
      return [row.id, { is, ...(waiting && { waiting }), kept: !unkept }] as const;
    });
  return { phase, fields: { ...Object.fromEntries(fields), ...more } };
}

/** A list is a state like any other. */
export function asResource({ phase, why, error }: CollectionState<WelcomeMessage>): ResourceState<object> {
  switch (phase) {
    case 'ready':
      return { phase, value: {}, confirmed: {}, fields: {}, fresh: true };
    case 'failed':
      return { phase, error: error! };
    case 'unavailable':
      return { phase, why: why! };
    default:
      return { phase };
  }
}
