/** Pixels between a popover and what opened it, and the edge of the window. */
const gap = 8;

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

/**
 * Keeps an open popover beside what opened it, wherever the page is scrolled. `below`: or above, where there is more room; `end`: so, and with
 * its end where that of the opener is.
 * `start`: over the words before it, where nothing is to be clicked, if there is room. Returns the way to end it.
 */
export function keepBeside(popover: HTMLElement, anchor: Element, side: 'below' | 'end' | 'start'): () => void {
  const place = () => {
    const at = anchor.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const isRtl = getComputedStyle(popover).direction === 'rtl';
    const before = isRtl ? at.right + gap : at.left - gap - width;
    const isBefore = side === 'start' && before >= gap && before + width <= clientWidth - gap;
    const isBelow = at.bottom + gap + height <= clientHeight || clientHeight - at.bottom >= at.top;
    const x = isBefore ? before : isRtl !== (side === 'end') ? at.right - width : at.left;
    const y = isBefore ? at.top - gap : isBelow ? at.bottom + gap : at.top - gap - height;
    // By the object model: a policy may forbid style attributes.
    popover.style.left = `${between(gap, x, clientWidth - width - gap)}px`;
    popover.style.top = `${between(gap, y, clientHeight - height - gap)}px`;
  };
  const sizes = new ResizeObserver(place);
  sizes.observe(popover);
  // Something above the opener may come or go.
  sizes.observe(document.body);
  addEventListener('scroll', place, { capture: true, passive: true });
  addEventListener('resize', place);
  place();
  return () => {
    sizes.disconnect();
    removeEventListener('scroll', place, { capture: true });
    removeEventListener('resize', place);
  };
}
