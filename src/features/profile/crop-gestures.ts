import { moved, turned, zoomed, type CropFrame, type Point } from './crop-frame.js';

/** Of the area's edge: the frame. The rest shows what is left out. */
export const frameShare = 0.88;

/** Pixels that a hand trembles while it clicks. */
const tremble = 4;
/** Of the frame's edge, for one press of an arrow key. */
const step = 0.02;
const bigStep = 0.1;
const zoomStep = 0.1;

const arrows: Record<string, Point | undefined> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Undefined: the key is not ours. The photo goes where the arrow points, whichever way the page is read. */
function keyed(frame: CropFrame, { key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): CropFrame | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const by = shiftKey ? bigStep : step;
  const arrow = arrows[key];
  if (arrow) return moved(frame, { x: arrow.x * by, y: arrow.y * by });
  if ('+='.includes(key)) return zoomed(frame, frame.zoom + zoomStep);
  if ('-_'.includes(key)) return zoomed(frame, frame.zoom - zoomStep);
  if (']rR'.includes(key)) return turned(frame, 1);
  return key === '[' ? turned(frame, -1) : undefined;
}

/** Where an event is, in edges of the frame from its middle. */
function pointOf({ clientX, clientY, currentTarget }: MouseEvent): Point {
  const { left, top, width, height } = (currentTarget as Element).getBoundingClientRect();
  return { x: (clientX - left - width / 2) / width / frameShare, y: (clientY - top - height / 2) / height / frameShare };
}

/** The middle of the fingers, and how far they are apart. */
function spread(points: Iterable<Point>): Point & { size: number } {
  const [one, other = one] = [...points] as [Point, Point?];
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, size: Math.hypot(one.x - other.x, one.y - other.y) };
}

/** What hands do in the area of the photo. */
export class CropHands implements EventListenerObject {
  #down = new Map<number, Point>();
  /** Where a press began that may still be a click. */
  #click?: { x: number; y: number };

  constructor(
    private readonly frame: () => CropFrame,
    /** `byKey`: nothing that is focused says what changed. */
    private readonly change: (frame: CropFrame, byKey?: boolean) => void,
  ) {}

  handleEvent(event: KeyboardEvent | WheelEvent | PointerEvent): void {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event instanceof WheelEvent) this.#roll(event);
    else if (event.type === 'pointerdown') this.#press(event);
    else if (!this.#down.has(event.pointerId)) return;
    else if (event.type === 'pointermove') this.#move(event);
    else this.#release(event);
  }

  #key(event: KeyboardEvent): void {
    const frame = keyed(this.frame(), event);
    if (!frame) return;
    event.preventDefault();
    this.change(frame, true);
  }

  /** Lines, and the small steps of a pinch on a trackpad, count as much as pixels of a wheel. */
  #roll(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode ? 16 : 1) * (event.ctrlKey ? 5 : 1);
    const frame = this.frame();
    this.change(zoomed(frame, frame.zoom * Math.exp(-pixels / 500), pointOf(event)));
  }

  #press(event: PointerEvent): void {
    if (event.button || this.#down.size > 1) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#click = this.#down.size ? undefined : { x: event.clientX, y: event.clientY };
    this.#down.set(event.pointerId, pointOf(event));
  }

  /** One pointer drags, two pinch. */
  #move(event: PointerEvent): void {
    if (this.#isClick(event)) return;
    this.#click = undefined;
    const before = spread(this.#down.values());
    this.#down.set(event.pointerId, pointOf(event));
    const after = spread(this.#down.values());
    const dragged = moved(this.frame(), { x: after.x - before.x, y: after.y - before.y });
    this.change(before.size && after.size ? zoomed(dragged, (dragged.zoom * after.size) / before.size, after) : dragged);
  }

  /** A click brings what is under it to the middle, for those who cannot drag. */
  #release(event: PointerEvent): void {
    this.#down.delete(event.pointerId);
    if (event.type === 'pointerup' && this.#isClick(event)) {
      const { x, y } = pointOf(event);
      this.change(moved(this.frame(), { x: -x, y: -y }));
    }
    this.#click = undefined;
  }

  #isClick({ clientX, clientY }: PointerEvent): boolean {
    return Boolean(this.#click && Math.hypot(clientX - this.#click.x, clientY - this.#click.y) < tremble);
  }
}
