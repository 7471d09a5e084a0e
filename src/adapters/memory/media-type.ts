type Kind = readonly [type: string, beginning: RegExp];

const kinds: readonly Kind[] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/gif', /^GIF8/],
  ['application/pdf', /^%PDF-/],
  ['audio/ogg', /^OggS/],
  ['audio/mpeg', /^(?:ID3|\xff[\xf2\xf3\xfb])/],
  ['video/mp4', /^[^]{4}ftyp/],
];

const beginningOf = 16;

/** Plain text has no markup at its beginning: what a browser would carry out is not taken under any name. */
async function textType(file: File): Promise<string | undefined> {
  const text = await file.text();
  if (/[\0\ufffd]/u.test(text) || /^\s*</u.test(text)) return undefined;
  return /\.csv$/iu.test(file.name) ? 'text/csv' : 'text/plain';
}

/** What a file is by its first bytes, not by its name: a document called `photo.png` is still a document. */
export async function mediaTypeOf(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.slice(0, beginningOf).arrayBuffer());
  const beginning = String.fromCharCode(...bytes);
  const found = kinds.find(([, shape]) => shape.test(beginning));
  return found?.[0] ?? (file instanceof File ? textType(file) : undefined);
}
