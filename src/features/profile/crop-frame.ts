/** Where a point is, in edges of the frame from its middle, as the person sees it: (0.5, 0.5) is the corner at the lower right. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The square that is cut out of a picture. It is kept in the picture's own pixels and never turned: a quarter turn maps
 * the square on itself, so turning neither moves it nor uncovers anything.
 */
export interface CropFrame {
  /** The picture, in pixels, as it is to be seen (after its EXIF orientation). */
  readonly width: number;
  readonly height: number;
  /** The middle of the square, in pixels of the picture. */
  readonly x: number;
  readonly y: number;
  /** From 1, the whole short edge, to {@link mostZoom}. */
  readonly zoom: number;
  /** Quarter turns clockwise, 0 to 3. */
  readonly turns: number;
}

export const mostZoom = 4;

const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most);

/** The largest square in the middle of a picture. */
export const wholeFrame = (width: number, height: number): CropFrame => ({ width, height, x: width / 2, y: height / 2, zoom: 1, turns: 0 });

/** In pixels of the picture. */
export const edgeOf = ({ width, height, zoom }: CropFrame): number => Math.min(width, height) / zoom;

/** The picture fills the frame, whatever was asked for. */
function covered(frame: CropFrame): CropFrame {
  const half = edgeOf(frame) / 2;
  return { ...frame, x: between(half, frame.x, frame.width - half), y: between(half, frame.y, frame.height - half) };
}

/** From what is seen to the picture before it was turned. */
function inPicture({ x, y }: Point, turns: number): Point {
  if (turns === 1) return { x: y, y: -x };
  if (turns === 2) return { x: -x, y: -y };
  return turns === 3 ? { x: -y, y: x } : { x, y };
}

/** The picture follows by this much, in edges of the frame. */
export function moved(frame: CropFrame, by: Point): CropFrame {
  const { x, y } = inPicture(by, frame.turns);
  const edge = edgeOf(frame);
  return covered({ ...frame, x: frame.x - x * edge, y: frame.y - y * edge });
}

/** What is at `about` stays there as far as the edges of the picture allow. */
export function zoomed(frame: CropFrame, zoom: number, about: Point = { x: 0, y: 0 }): CropFrame {
  const next = { ...frame, zoom: between(1, zoom, mostZoom) };
  const { x, y } = inPicture(about, frame.turns);
  const less = edgeOf(frame) - edgeOf(next);
  return covered({ ...next, x: frame.x + x * less, y: frame.y + y * less });
}

/** `quarters` clockwise; negative: the other way round. */
export const turned = (frame: CropFrame, quarters: number): CropFrame => ({ ...frame, turns: (((frame.turns + quarters) % 4) + 4) % 4 });
