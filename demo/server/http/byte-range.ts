/** A part of a file, both ends included. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * What `Range` asks for; undefined: the whole file, as for everything that a server need not understand. Safari plays no
 * sound from a server that sends no parts.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, from, until] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || until === undefined || (!from && !until)) return undefined;
  const first = from ? Number(from) : Math.max(0, size - Number(until));
  const last = from && until ? Math.min(Number(until), size - 1) : size - 1;
  return first <= last ? { first, last } : undefined;
}
