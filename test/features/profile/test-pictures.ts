/** Pictures whose quarters have known colours: red and green above, blue and white below. */
export type Colour = 'red' | 'green' | 'blue' | 'white' | 'black' | 'clear';

const colours: Record<Colour, readonly [number, number, number, number]> = {
  red: [255, 0, 0, 255],
  green: [0, 255, 0, 255],
  blue: [0, 0, 255, 255],
  white: [255, 255, 255, 255],
  black: [0, 0, 0, 255],
  clear: [0, 0, 0, 0],
};

export interface Wanted {
  width?: number;
  height?: number;
  type?: string;
  name?: string;
  /** The quarters, row by row. */
  quarters?: readonly [Colour, Colour, Colour, Colour];
}

export async function picture({ width = 400, height = 400, type = 'image/png', name = 'me.png', quarters }: Wanted = {}): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  for (const [index, colour] of (quarters ?? ['red', 'green', 'blue', 'white']).entries()) {
    if (colour === 'clear') continue;
    context.fillStyle = colour === 'green' ? 'lime' : colour;
    context.fillRect(index % 2 ? width / 2 : 0, index > 1 ? height / 2 : 0, width / 2, height / 2);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 1));
  return new File([blob!], name, { type });
}

/** A JPEG that says in its EXIF data how it is to be turned (6: a quarter clockwise). */
export async function exifPicture(orientation: number, wanted: Wanted = {}): Promise<File> {
  const jpeg = new Uint8Array(await (await picture({ ...wanted, type: 'image/jpeg' })).arrayBuffer());
  // Exif header, big-endian TIFF header, one directory with the one entry 0x0112 (SHORT, once), no next directory.
  const exif = [
    0x45,
    0x78,
    0x69,
    0x66,
    0,
    0,
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    18,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const segment = new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  return new File([jpeg.slice(0, 2), segment, jpeg.slice(2)], 'photo.jpg', { type: 'image/jpeg' });
}

/** What somebody sees who opens the file; `at` names a colour, or gives its parts. */
export async function seen(file: Blob): Promise<{ width: number; height: number; at(x: number, y: number): string }> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const at = (x: number, y: number) => {
    const [...pixel] = context.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data;
    const near = Object.entries(colours).find(([, colour]) => colour.every((part, index) => Math.abs(part - pixel[index]!) < 40));
    return near?.[0] ?? pixel.join();
  };
  return { width, height, at };
}

/** The colours of the quarters, row by row. */
export async function quartersOf(file: Blob): Promise<string[]> {
  const { at } = await seen(file);
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}
