import type { Draft } from './storage/drafts.js';
import type { FieldState, ResourceState } from './resource-state.js';
import { isKept, type Members, type Wish } from './outbox/wish.js';

type Ready = Extract<ResourceState<Members>, { phase: 'ready' }>;

function stateOf(wish: Wish, member: string, confirmed: Members): FieldState {
  const value = wish.fields[member]!;
  switch (wish.state) {
    case 'pending':
      return {
        is: 'pending',
        value,
        waiting: wish.waiting ?? 'sending',
        kept: isKept(wish),
        ...(wish.until !== undefined && { until: wish.until }),
      };
    case 'refused':
      return { is: 'refused', value, code: wish.error?.code ?? 'invalid', field: wish.error?.fields?.[member] };
    case 'conflict':
      return { is: 'conflict', value, theirs: confirmed[member] };
  }
}

/** Where a refused or conflicting value is shown: in the control (forms), or beside it (switches show what holds). */
export type Refused = 'stays' | 'returns' | ((member: string) => 'stays' | 'returns');

/** What to show: what the backend said, under what was accepted since, under what is being typed. */
export function compose(confirmed: Members, wishes: readonly Wish[], draft: Draft, refused: Refused): Pick<Ready, 'value' | 'fields'> {
  const value: Members = { ...confirmed };
  const stays = (member: string) => (typeof refused === 'function' ? refused(member) : refused) === 'stays';
  const fields: Record<string, FieldState> = {};
  for (const wish of wishes) {
    for (const member of Object.keys(wish.fields)) {
      fields[member] = stateOf(wish, member, confirmed);
      const shown = wish.state === 'pending' || stays(member);
      value[member] = (shown ? wish.fields[member] : confirmed[member])!;
    }
  }
  for (const [member, { value: typed }] of Object.entries(draft)) {
    fields[member] = { is: 'draft', value: typed };
    value[member] = typed;
  }
  return { value, fields };
}

/** What a member would be without its draft: an edit back to it ends the draft. */
export function underDraft(
  member: string,
  confirmed: Members,
  wishes: readonly Wish[],
): { value: Members[string] | undefined; settled: boolean } {
  const wish = wishes.findLast((one) => member in one.fields);
  const settled = !wish || wish.state === 'pending';
  return { value: wish && settled ? wish.fields[member] : confirmed[member], settled };
}
