/** A textarea, an input, or any element with `contenteditable`. */
export type WritingTarget = HTMLElement;

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

export const isTextControl = (target: HTMLElement): target is TextControl =>
  target.localName === 'textarea' || target.localName === 'input';

/** Whether a key is still an input method's, which confirms a word with it; Safari tells by the old code alone. */
export const isComposed = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** The one way into the browser's own history of undo; no browser has another. The target may be in a frame, or in another window. */
export function writeAtCaret(target: HTMLElement, text: string): boolean {
  const [command, value] = text ? ['insertText', text] : ['delete'];
  return target.ownerDocument.execCommand(command, false, value);
}

/** In place of what stands from `from` to `to`, as if it were typed; the caret is behind it then. */
export function writeInControl(control: TextControl, from: number, to: number, text: string): void {
  // Selecting what is selected would end what the browser undoes in one step.
  if (control.selectionStart !== from || control.selectionEnd !== to) control.setSelectionRange(from, to);
  if ((!text && from === to) || writeAtCaret(control, text)) return;
  control.setRangeText(text, from, to, 'end');
  control.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true, composed: true }));
}

/** Chromium has one for each shadow root. */
export function selectionAt(element: HTMLElement): Selection | null {
  const root = element.getRootNode() as ShadowRoot & Partial<Pick<Document, 'getSelection'>>;
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}
