import type { PartHost } from '../../../element/part-host.js';
import { keyOf, type Path } from './welcome-draft.js';

const control = 'input:not([type="file"], :disabled), select:not(:disabled), textarea, button:not(:disabled)';

/** The first of these that is there, when it is there; of a group, its first control. */
export async function focusOn(host: PartHost, names: readonly string[]): Promise<void> {
  await host.updateComplete;
  const find = (name: string) => host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(host.partId(`welcome-form-${name}`))}`);
  const found = names.map(find).find(Boolean);
  if (!found) return;
  const isGroup = found.matches('[role="group"], [role="radiogroup"]');
  const inner = isGroup ? (found.querySelector<HTMLElement>('input:checked') ?? found.querySelector<HTMLElement>(control)) : null;
  (inner ?? found).focus();
}

/** Names that a place may have: a number, or the rows of a section, have no control of their own. */
export const namesOf = (path: Path): string[] => [keyOf(path), `${keyOf(path)}-add`, keyOf(path.slice(0, -1)), keyOf(path.slice(0, 1))];
