import { selectionAt, writeAtCaret } from '../../../element/writing.js';
import { hearTyping } from './typed-input.js';
import type { WritingField } from './writing-field.js';

/** A text node, and where it begins in the whole text. */
interface Run {
  node: Text;
  from: number;
}

const block = /^(div|p|li|ul|ol|pre|blockquote|h[1-6]|section|article|table|tr)$/;

/** Text as it stands in lines. `at`: where the place that is sought is in it, which is a node and an offset, as in a selection. */
function read(element: Node, sought?: Node | null, offset = 0): { text: string; runs: Run[]; at: number | undefined } {
  const runs: Run[] = [];
  let text = '';
  let at: number | undefined;
  const walk = (inside: Node) => {
    for (const [index, node] of inside.childNodes.entries()) {
      if (inside === sought && index === offset) at = text.length;
      if (node.nodeType === Node.TEXT_NODE) {
        if (node === sought) at = text.length + offset;
        runs.push({ node: node as Text, from: text.length });
        text += (node as Text).data;
      } else if (node.nodeName === 'BR') text += '\n';
      else {
        if (block.test((node as Element).localName) && text && !text.endsWith('\n')) text += '\n';
        walk(node);
      }
    }
    if (inside === sought) at ??= text.length;
  };
  walk(element);
  return { text, runs, at };
}

export function fieldOfElement(element: HTMLElement): WritingField {
  const placeOf = (node: Node | null, offset: number) => read(element, node, offset).at;
  const select = (from: number, to: number) => {
    const { runs } = read(element);
    const nodeAt = (at: number) => runs.findLast((run) => run.from <= at && at <= run.from + run.node.length);
    // What begins behind a break begins in the node after it.
    const [start, end] = [runs.find((run) => run.from <= from && from < run.from + run.node.length) ?? nodeAt(from), nodeAt(to)];
    if (start && end) selectionAt(element)?.setBaseAndExtent(start.node, from - start.from, end.node, to - end.from);
  };
  return {
    element,
    text: () => read(element).text,
    selection() {
      const selection = selectionAt(element);
      if (!selection || !element.isContentEditable) return undefined;
      const [one, other] = [
        placeOf(selection.anchorNode, selection.anchorOffset),
        selection.isCollapsed ? undefined : placeOf(selection.focusNode, selection.focusOffset),
      ];
      if (one === undefined || (other === undefined && !selection.isCollapsed)) return undefined;
      return { from: Math.min(one, other ?? one), to: Math.max(one, other ?? one) };
    },
    select,
    replace(from, to, text) {
      select(from, to);
      writeAtCaret(element, text);
      // WebKit undoes what is typed next together with this, unless the caret was elsewhere meanwhile.
      const selection = selectionAt(element);
      const { anchorNode, anchorOffset } = selection ?? {};
      select(from, from);
      if (anchorNode && element.contains(anchorNode)) selection!.collapse(anchorNode, anchorOffset);
    },
    rectangle(at) {
      const run = read(element).runs.findLast((one) => one.from <= at);
      if (!run) return element.getBoundingClientRect();
      const range = element.ownerDocument.createRange();
      const offset = Math.min(at - run.from, run.node.length);
      range.setStart(run.node, offset);
      range.setEnd(run.node, Math.min(offset + 1, run.node.length));
      return range.getBoundingClientRect();
    },
    listen: (changed) => hearTyping(element, changed),
  };
}
