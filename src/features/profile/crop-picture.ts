import { edgeOf, type CropFrame } from './crop-frame.js';

/** Pixels that are enough to show a picture sharply at every zoom, and little enough to be drawn at every movement. */
const enough = 6_000_000;

/** A decoded picture: as it came, and small enough to be drawn while somebody moves it. */
export interface CropPicture {
  readonly width: number;
  readonly height: number;
  readonly original: HTMLImageElement;
  readonly reduced: HTMLCanvasElement;
}

/** Undefined when this browser cannot show the file. An `<img>` turns a photo as its EXIF orientation says, and stands still. */
export async function readPicture(file: File): Promise<CropPicture | undefined> {
  const original = new Image();
  const url = URL.createObjectURL(file);
  try {
    // Not `decode()`, which waits for as long as nobody looks at the tab.
    await new Promise((resolve, reject) => Object.assign(original, { onload: resolve, onerror: reject, src: url }));
    const { naturalWidth: width, naturalHeight: height } = original;
    const scale = Math.min(1, Math.sqrt(enough / (width * height)));
    const reduced = document.createElement('canvas');
    reduced.width = Math.max(1, Math.round(width * scale));
    reduced.height = Math.max(1, Math.round(height * scale));
    const context = reduced.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(original, 0, 0, reduced.width, reduced.height);
    return width && height ? { width, height, original, reduced } : undefined;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Gives the memory back now: a canvas that nobody holds may stay for minutes. */
export function releasePicture({ reduced }: CropPicture): void {
  reduced.width = reduced.height = 0;
}

/** Draws the picture so that the frame is in the middle of a square canvas. Sizes are in pixels of the canvas. */
export function drawFrame(
  canvas: HTMLCanvasElement,
  { size, edge, frame, source }: { size: number; edge: number; frame: CropFrame; source: CanvasImageSource },
): void {
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d')!;
  const scale = edge / edgeOf(frame);
  context.imageSmoothingQuality = 'high';
  context.translate(size / 2, size / 2);
  context.rotate((frame.turns * Math.PI) / 2);
  context.scale(scale, scale);
  context.drawImage(source, -frame.x, -frame.y, frame.width, frame.height);
}
