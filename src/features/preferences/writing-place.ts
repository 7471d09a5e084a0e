import { isTextControl, selectionAt, writeAtCaret, writeInControl, type TextControl, type WritingTarget } from '../../element/writing.js';

/** The text a person writes, and where they are in it. */
export interface WritingPlace {
  /** Without the breaks between the lines of an element. */
  text(): string;
  /** With them. */
  written(): string;
  /** Around what an input replaces; undefined where the browser does not tell. */
  around(event: InputEvent): { before: string; after: string } | undefined;
  /** As if it were typed at the caret, so that one undo takes it back. False: the browser did not. */
  type(text: string): boolean;
  /** The same for another place: `count` characters from `from` on. The caret stays where it is. */
  replace(from: number, count: number, text: string): void;
}

export const writingPlace = (target: WritingTarget): WritingPlace => (isTextControl(target) ? inControl(target) : inElement(target));

function inControl(control: TextControl): WritingPlace {
  return {
    text: () => control.value,
    written: () => control.value,
    around() {
      const { value, selectionStart, selectionEnd } = control;
      // An input of type email or number has no caret to know of.
      if (selectionStart === null || selectionEnd === null) return undefined;
      return { before: value.slice(0, selectionStart), after: value.slice(selectionEnd) };
    },
    type(text) {
      writeInControl(control, control.selectionStart ?? 0, control.selectionEnd ?? 0, text);
      return true;
    },
    replace(from, count, text) {
      const [start, end] = [control.selectionStart ?? 0, control.selectionEnd ?? 0];
      writeInControl(control, from, from + count, text);
      control.setSelectionRange(start + text.length - count, end + text.length - count);
    },
  };
}

function inElement(element: HTMLElement): WritingPlace {
  const textBetween = (from: [Node, number], until: [Node, number]) => {
    const range = element.ownerDocument.createRange();
    range.setStart(...from);
    range.setEnd(...until);
    return range.toString();
  };
  return {
    text: () => element.textContent,
    // A break at the end only makes room for the caret.
    written: () => element.innerText.replace(/\n$/, ''),
    around(event) {
      const [target] = event.getTargetRanges();
      // Out of a shadow root, not every browser tells.
      if (!target || !element.contains(target.startContainer) || !element.contains(target.endContainer)) return undefined;
      return {
        before: textBetween([element, 0], [target.startContainer, target.startOffset]),
        after: textBetween([target.endContainer, target.endOffset], [element, element.childNodes.length]),
      };
    },
    type: (text) => writeAtCaret(element, text),
    replace(from, count, text) {
      const place = textNodeAt(element, from);
      const selection = selectionAt(element);
      if (!place || !selection?.anchorNode || !element.contains(selection.anchorNode)) return;
      const { node, offset } = place;
      const { anchorNode, anchorOffset } = selection;
      selection.setBaseAndExtent(node, offset, node, offset + count);
      writeAtCaret(element, text);
      const moved = anchorNode === node && anchorOffset > offset ? anchorOffset + text.length - count : anchorOffset;
      if (anchorNode.isConnected) selection.collapse(anchorNode, Math.min(moved, anchorNode.textContent?.length ?? 0));
    },
  };
}

function textNodeAt(element: HTMLElement, at: number): { node: Node; offset: number } | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (at < passed + length) return { node, offset: at - passed };
    passed += length;
  }
  return undefined;
}
