import type { Shown } from '../../../element/index.js';
import type { CollectionState } from '../../../state/collection-state.js';
import type { CannedResponse, CannedScope } from '../canned-responses.js';
import type { CannedItem } from '../canned-responses.store.js';

export interface CannedSummary {
  /** How many there are; those that are being deleted are not counted. */
  count: number;
  /** With a change that has no answer yet, or a bad one. */
  touched: readonly CannedItem[];
}

const known: Record<CannedScope, WeakMap<readonly CannedItem[], CannedSummary>> = { personal: new WeakMap(), company: new WeakMap() };

/** What is known of one owner's responses; found out once for each list. */
export function summaryOf(rows: readonly CannedItem[], scope: CannedScope): CannedSummary {
  let summary = known[scope].get(rows);
  if (summary) return summary;
  summary = {
    count: rows.filter(({ row, state }) => row.scope === scope && state !== 'removing').length,
    touched: rows.filter(({ row, state }) => row.scope === scope && state),
  };
  known[scope].set(rows, summary);
  return summary;
}

/** For `:state()`. A deletion that can be taken back still is not on its way. `more`: what is being written. */
export function shownOf({ phase, rows }: CollectionState<CannedResponse>, more: Shown['fields'] = {}): Shown {
  if (phase !== 'ready') return { phase };
  const touched = (['personal', 'company'] as const).flatMap((scope) => summaryOf(rows, scope).touched);
  const fields = touched
    .filter(({ waiting }) => waiting !== 'undo')
    .map(({ row, state, waiting, unkept }) => {
      const is = state === 'refused' || state === 'conflict' ? state : 'pending';
      return [row.id, { is, ...(waiting && { waiting }), kept: !unkept }] as const;
    });
  return { phase, fields: { ...Object.fromEntries(fields), ...more } };
}
