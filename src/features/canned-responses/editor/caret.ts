import { writeInControl } from '../../../element/writing.js';

/** Where the caret is in a text control, so that it can be found again. */
export interface Caret {
  from: number;
  to: number;
}

export const caretOf = ({ selectionStart, selectionEnd }: HTMLTextAreaElement): Caret => ({ from: selectionStart, to: selectionEnd });

/** Puts text in place of what is selected, as typing does. `select`: what of the text is selected afterwards; else the caret stands behind it. */
export function insertAt(control: HTMLTextAreaElement, { from, to }: Caret, text: string, select?: Caret): void {
  control.focus();
  writeInControl(control, from, to, text);
  if (select) control.setSelectionRange(from + select.from, from + select.to);
}
