import { treesAround } from '../trees-around.js';

/** Pixels to the line of the caret, and to the edge of what is seen. */
const gap = 6;

/** Pixels of room in which the popover stays on its side. */
const enough = 160;

export interface KeptAtCaret {
  /** Something may have moved that does not say so. */
  again(): void;
  end(): void;
}

/**
 * Keeps an open popover above or below a character, in that part of the window that an on-screen keyboard leaves free. It stays on its side
 * while it grows and shrinks.
 */
export function keepAtCaret(popover: HTMLElement, field: Node, rectangle: () => DOMRectReadOnly): KeptAtCaret {
  const view = globalThis.visualViewport;
  let side: 'above' | 'below' | undefined;
  let frame = 0;

  const place = () => {
    frame = 0;
    const at = rectangle();
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetTop = 0, offsetLeft = 0, width = clientWidth, height = clientHeight } = view ?? {};
    const room = { above: at.top - offsetTop - 2 * gap, below: offsetTop + height - at.bottom - 2 * gap };
    if (!side || room[side] < enough) side = room.below >= Math.min(2 * enough, room.above) ? 'below' : 'above';
    const { style } = popover;
    // What a zoom of the page around it makes of a pixel; not every browser tells.
    const zoom = (popover as Partial<Element>).currentCSSZoom ?? 1;
    const pixels = (count: number) => `${count / zoom}px`;
    // By the object model: a policy may forbid style attributes.
    style.maxHeight = pixels(Math.max(room[side], enough / 2));
    style.maxWidth = pixels(Math.min(width, clientWidth) - 2 * gap);
    style.top = side === 'below' ? pixels(Math.max(at.bottom, offsetTop) + gap) : 'auto';
    style.bottom = side === 'above' ? pixels(clientHeight - Math.min(at.top, offsetTop + height) + gap) : 'auto';
    const wide = popover.offsetWidth * zoom;
    const left = getComputedStyle(popover).direction === 'rtl' ? at.right - wide : at.left;
    style.left = pixels(Math.max(offsetLeft + gap, Math.min(left, offsetLeft + width - wide - gap)));
  };
  const again = () => {
    frame ||= requestAnimationFrame(place);
  };
  // The window, which is resized, is no node.
  const soon = ({ target }: Event) => {
    if (!(target instanceof Node && popover.contains(target))) again();
  };

  const listening = new AbortController();
  const { signal } = listening;
  for (const tree of treesAround(field)) tree.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { signal });
  for (const name of ['scroll', 'resize']) view?.addEventListener(name, soon, { signal });
  place();
  return {
    again,
    end() {
      listening.abort();
      cancelAnimationFrame(frame);
    },
  };
}
