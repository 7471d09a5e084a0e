import type { GroupCapability } from '../contract/index.js';
import { textForCode, type UiText } from './ui.messages.js';

/** Why a member of a group cannot be changed, in words; undefined: it can. `canSave`: the adapter has a way to. */
export function lockOf(member: string, { locked = {}, readOnly = [] }: GroupCapability, canSave: boolean, ui: UiText): string | undefined {
  const code = locked[member] ?? (!canSave || readOnly.includes(member) ? 'read-only' : undefined);
  return code && textForCode(ui, 'locked-', code, 'locked');
}
