import { around, colourOf, groundOf, ratio } from './painted.js';

/** What Tab may come to. */
export const usable = 'a[href], button, input:not([type="file"]), select, textarea, [tabindex="0"]';

/** The browser draws it. */
export const native = (node: Element): boolean => node instanceof HTMLInputElement && getComputedStyle(node).appearance !== 'none';

/** A line of two pixels round it, or round what it is in, that can be told from what is under it (2.4.7, 1.4.11). */
export function isFramed(node: Element): boolean {
  return [node, node.closest('label'), node.parentElement, node.parentElement?.parentElement].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    // A box that lies unseen over its label has its line round the label.
    const label = native(one) ? null : one.closest('label');
    const ground = groundOf(around(one.localName === 'input' && label ? label : one));
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && (!ground || ratio(colourOf(outlineColor), ground) >= 3);
  });
}
