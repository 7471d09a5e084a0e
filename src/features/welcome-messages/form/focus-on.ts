const control = 'input:not([type="file"], :disabled), select:not(:disabled), textarea, button:not(:disabled)';

/** The first of these ids that is there; of a group, its first control. */
export function focusOn(root: ParentNode, ids: readonly string[]): void {
  const found = ids.map((id) => root.querySelector<HTMLElement>(`#${CSS.escape(id)}`)).find(Boolean);
  if (!found) return;
  const isGroup = found.matches('[role="group"], [role="radiogroup"]');
  const inner = isGroup ? (found.querySelector<HTMLElement>('input:checked') ?? found.querySelector<HTMLElement>(control)) : null;
  (inner ?? found).focus();
}
