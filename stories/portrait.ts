/** Somebody's photo as a camera makes it: not square, and not in the middle. */
export async function portrait(width = 1600, height = 1200): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.scale(width / 160, height / 120);
  const shape = (colour: string, path: string) => {
    context.fillStyle = colour;
    context.fill(new Path2D(path));
  };
  shape('#c5cdf3', 'M0 0h160v120H0z');
  shape('#aab5ec', 'M0 78 40 46l34 30 30-22 56 44v22H0z');
  shape('#633f0b', 'M72 46c0-18 11-28 25-28s25 10 25 28v32H72z');
  shape('#2e44a6', 'M54 120c2-24 17-34 43-34s41 10 43 34z');
  shape('#e9b896', 'M88 70h18v14c0 6-4 9-9 9s-9-3-9-9z');
  shape('#f3caa9', 'M80 48c0-11 7-17 17-17s17 6 17 17c0 14-7 26-17 26S80 62 80 48z');
  shape('#633f0b', 'M77 52c-2-16 7-25 20-25s22 9 20 25c-4-9-9-13-16-15-7 4-16 5-24 15z');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  return new File([blob!], 'me-lisbon.jpg', { type: 'image/jpeg' });
}
