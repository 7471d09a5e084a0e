import { keepAtCaret, type KeptAtCaret } from './keep-at-caret.js';
import type { WritingField } from './writing-field.js';

/** The open list at a field that is not ours. What the field said of itself before, it says again afterwards. */
export class PickerPopover {
  #popover?: HTMLElement | undefined;
  #field?: HTMLElement;
  #before = new Map<string, string | null>();
  #place?: KeptAtCaret | undefined;

  /** Each time it is drawn. `list` and `option` are ids in the tree of the field. */
  show(popover: HTMLElement, field: WritingField, at: () => number, list: string, option: string | undefined): void {
    if (!this.#popover) {
      this.#popover = popover;
      this.#field = field.element;
      popover.showPopover();
      this.#place = keepAtCaret(popover, field.element, () => inSight(field, at()));
      this.#tell('aria-autocomplete', 'list');
      this.#tell('aria-controls', list);
    } else this.#place?.again();
    this.#tell('aria-activedescendant', option ?? null);
  }

  hide(): void {
    if (!this.#popover) return;
    this.#place?.end();
    this.#popover.hidePopover();
    for (const [name, value] of this.#before) this.#tell(name, value);
    this.#before.clear();
    this.#popover = undefined;
  }

  #tell(name: string, value: string | null): void {
    const field = this.#field!;
    if (!this.#before.has(name)) this.#before.set(name, field.getAttribute(name));
    if (value === null) field.removeAttribute(name);
    else if (field.getAttribute(name) !== value) field.setAttribute(name, value);
  }
}

/** A character may be scrolled out of its field: then the edge of the field stands for it. */
function inSight(field: WritingField, at: number): DOMRect {
  const [box, { x, y, width, height }] = [field.element.getBoundingClientRect(), field.rectangle(at)];
  return new DOMRect(Math.max(box.left, Math.min(x, box.right)), Math.max(box.top, Math.min(y, box.bottom - height)), width, height);
}
