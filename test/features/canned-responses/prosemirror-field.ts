import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { WritingField } from '../../../src/features/canned-responses/index.js';

/** The text between two positions: blocks and hard breaks are a line each. */
const textOf = (doc: Node, from: number, to: number) => doc.textBetween(from, to, '\n', '\n');

/** Where in the document the unit at this place of the text is. */
function positionAt(doc: Node, at: number): number {
  // One before the first block, each text grows by at most one unit per position.
  let [low, high] = [1, doc.content.size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textOf(doc, 0, middle).length < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The picker's bridge to ProseMirror: what a host has to write. */
export class ProseMirrorField implements WritingField {
  readonly element: HTMLElement;
  #changed?: ((typed: string) => void) | undefined;

  constructor(private readonly view: EditorView) {
    this.element = view.dom;
  }

  text(): string {
    return textOf(this.view.state.doc, 0, this.view.state.doc.content.size);
  }

  selection(): { from: number; to: number } | undefined {
    const { doc, selection } = this.view.state;
    if (!this.view.editable) return undefined;
    return { from: textOf(doc, 0, selection.from).length, to: textOf(doc, 0, selection.to).length };
  }

  select(from: number, to: number): void {
    const { state } = this.view;
    this.view.dispatch(
      state.tr.setSelection(TextSelection.create(state.doc, positionAt(state.doc, from), positionAt(state.doc, to))).scrollIntoView(),
    );
  }

  replace(from: number, to: number, text: string): void {
    const { state } = this.view;
    const { schema, doc, tr } = state;
    const lines = text.split('\n');
    const nodes = lines.flatMap((line, index) => [
      ...(index ? [schema.nodes['hard_break']!.create()] : []),
      ...(line ? [schema.text(line)] : []),
    ]);
    // A step of undo of its own: not with what was typed before, nor with what is typed next.
    this.view.dispatch(closeHistory(tr.replaceWith(positionAt(doc, from), positionAt(doc, to), nodes)).scrollIntoView());
    this.view.dispatch(closeHistory(this.view.state.tr));
  }

  rectangle(at: number): DOMRectReadOnly {
    const { left, top, right, bottom } = this.view.coordsAtPos(positionAt(this.view.state.doc, at));
    return new DOMRectReadOnly(left, top, right - left, bottom - top);
  }

  listen(changed: (typed: string) => void): () => void {
    this.#changed = changed;
    return () => {
      this.#changed = undefined;
    };
  }

  /** Of a plugin's view: after each transaction. */
  update(before: EditorState): void {
    const { doc, selection } = this.view.state;
    if (this.view.composing || before.doc.eq(doc)) return;
    const longer = doc.content.size - before.doc.content.size;
    this.#changed?.(longer > 0 ? textOf(doc, Math.max(0, selection.from - longer), selection.from) : '');
  }
}
