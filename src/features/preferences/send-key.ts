import { isComposed, isTextControl } from '../../element/writing.js';
import type { SendKey } from './preferences.js';

/** A list that the host shows at the caret takes the key, and says so on the target. */
const isPicking = (target: HTMLElement): boolean => Boolean(target.getAttribute('aria-activedescendant'));

/**
 * What Enter does in a writing target. With Ctrl or Command it always sends; with Shift it is always the browser's, a line; alone it is
 * what the person has chosen. `nothing`: a single line has no second one, and must not send its form either.
 */
export function enterMeans(event: KeyboardEvent, target: HTMLElement, sendKey: SendKey): 'send' | 'nothing' | undefined {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (key !== 'Enter' || shiftKey || altKey || event.defaultPrevented || isComposed(event) || isPicking(target)) return undefined;
  if (isTextControl(target) && target.readOnly) return undefined;
  if (ctrlKey || metaKey || sendKey === 'enter') return event.repeat ? 'nothing' : 'send';
  return target.localName === 'input' ? 'nothing' : undefined;
}
