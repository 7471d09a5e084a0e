import { inside } from './painted.js';

/** Which node of which element, to be read where a test fails. */
export const told = (element: Element, node: Element): string =>
  `${element.localName}: ${node.localName} ${node.id || (node as HTMLInputElement).name || node.textContent.trim()} (${node.getAttribute('part')})`;

/** What stands out of the element, and is not cut or scrolled by something inside it. */
export function standingOut(element: HTMLElement): Element[] {
  const { left, right } = element.getBoundingClientRect();
  const isCut = (node: Element) => {
    for (let one = node.parentElement; one; one = one.parentElement) if (getComputedStyle(one).overflowX !== 'visible') return true;
    return false;
  };
  return inside(element).elements.filter((node) => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && (box.right > right + 1 || box.left < left - 1) && !isCut(node);
  });
}
