import { hitsIn } from '../../ui/marks.js';

/** In a row that is cut at its end: what stands before the first hit, and after all that can be seen, UTF-16 units. */
const before = 24;
const longest = 240;

/** One line of a text around the first hit. */
export function excerpt(text: string, words: string): string {
  const line = text.slice(0, 20_000).replace(/\s+/gu, ' ');
  const first = hitsIn(line, words)[0]?.[0] ?? 0;
  if (first <= 2 * before) return line.slice(0, longest);
  // From the beginning of a word, or at least of a letter.
  const near = line.slice(first - before, first + longest);
  const start = /^\S*\s/u.exec(near.slice(0, before))?.[0] ?? /^[\p{M}\p{Cf}\uDC00-\uDFFF]*/u.exec(near)![0];
  return `…${near.slice(start.length)}`;
}
