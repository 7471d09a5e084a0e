import { edgeOf, type CropFrame } from './crop-frame.js';
import { drawFrame, type CropPicture } from './crop-picture.js';

/** What browsers can write, and how well. */
const qualities: Record<string, number | undefined> = { 'image/webp': 0.9, 'image/jpeg': 0.92, 'image/png': undefined };

const written = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, qualities[type]));

function isOpaque(context: CanvasRenderingContext2D, edge: number): boolean {
  const { data } = context.getImageData(0, 0, edge, edge);
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha]! < 255) return false;
  return true;
}

/** Everything below what is there already becomes white: a JPEG would show it black. */
function lay(context: CanvasRenderingContext2D, edge: number): void {
  context.resetTransform();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = 'white';
  context.fillRect(0, 0, edge, edge);
}

const named = (name: string, type: string) => `${name.replace(/(.)\.[^.]*$/u, '$1') || 'photo'}.${type.slice(6).replace('jpeg', 'jpg')}`;

/**
 * What is in the frame, as a new file without the old one's metadata. Its edge is `recommended` pixels, or fewer where
 * the picture has no more. Undefined when this browser can write none of the types.
 */
export async function croppedFile(
  picture: CropPicture,
  frame: CropFrame,
  { name, recommended, types }: { name: string; recommended: number; types: readonly string[] },
): Promise<File | undefined> {
  const edge = Math.max(1, Math.min(recommended, Math.round(edgeOf(frame))));
  const canvas = document.createElement('canvas');
  try {
    // The reduced picture as long as it has the pixels: it is at hand, and was made small with care.
    const isEnough = picture.reduced.width / picture.width >= Math.min(1, edge / edgeOf(frame));
    drawFrame(canvas, { size: edge, edge, frame, source: isEnough ? picture.reduced : picture.original });
    const context = canvas.getContext('2d')!;
    const order = ['image/webp', ...(isOpaque(context, edge) ? ['image/jpeg', 'image/png'] : ['image/png', 'image/jpeg'])];
    for (const type of order.filter((one) => types.includes(one))) {
      if (type === 'image/jpeg') lay(context, edge);
      const blob = await written(canvas, type);
      // A browser that cannot write a type writes PNG instead.
      if (blob?.type === type) return new File([blob], named(name, type), { type });
    }
  } catch {
    // Too little memory, or a browser that lets nobody read a canvas.
  }
  return undefined;
}
