import { isTextControl } from '../../../element/writing.js';
import { fieldOfControl } from './control-field.js';
import { fieldOfElement } from './element-field.js';

/**
 * A place where somebody writes, as the picker needs it. It is made by itself of a textarea, an input and a `contenteditable`; for a rich
 * editor that keeps a document of its own, the host gives the picker one as its `target`.
 *
 * Places are counted in UTF-16 units of {@link text}.
 */
export interface WritingField {
  /** Has the focus while somebody writes: its keys are heard, and it tells assistive technology what is chosen. */
  readonly element: HTMLElement;
  /** All of it. A break between lines or blocks is one `\n`. */
  text(): string;
  /** Undefined: the caret is elsewhere, or nothing can be written now. */
  selection(): { from: number; to: number } | undefined;
  select(from: number, to: number): void;
  /** Puts text in, with the caret behind it, as one step of undo. A `\n` begins a line and counts as one unit. */
  replace(from: number, to: number, text: string): void;
  /** Where the character at this place stands, in CSS pixels of the window. */
  rectangle(at: number): DOMRectReadOnly;
  /**
   * Calls `changed` after each change, with what was typed (empty: nothing was, as when text is pasted or deleted), but not before an
   * input method has finished its word. This is all that is done while the picker is closed. Returns the way to stop.
   */
  listen(changed: (typed: string) => void): () => void;
}

export const writingField = (target: HTMLElement | WritingField): WritingField => {
  if (!('nodeType' in target)) return target;
  return isTextControl(target) ? fieldOfControl(target) : fieldOfElement(target);
};
