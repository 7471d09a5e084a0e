import { writeInControl, type TextControl } from './writing.js';

/** Where the caret is in a text control, so that it can be found again. */
export interface Caret {
  from: number;
  to: number;
}

export const caretOf = ({ selectionStart, selectionEnd }: TextControl): Caret => ({ from: selectionStart ?? 0, to: selectionEnd ?? 0 });

/** Puts text in place of what is selected, as typing does. `select`: what of the text is selected afterwards; else the caret stands behind it. */
export function insertAt(control: TextControl, { from, to }: Caret, text: string, select?: Caret): void {
  control.focus();
  writeInControl(control, from, to, text);
  if (select) control.setSelectionRange(from + select.from, from + select.to);
}

/** Puts `{{name}}` in; what is chosen becomes what is said without the value. */
export function insertVariable(control: TextControl, name: string): void {
  if (control.readOnly) return;
  const caret = caretOf(control);
  const chosen = control.value.slice(caret.from, caret.to).trim();
  insertAt(control, caret, chosen && !/[{}|\n]/u.test(chosen) ? `{{${name}|${chosen}}}` : `{{${name}}}`);
}
