/** Arabic letters that people write for each other, and what only makes a word longer. */
const alike: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ـ: '' };

/**
 * Letters that differ in case, accent or width only are one letter. Letter by letter, because some are written otherwise at the end of a
 * word.
 */
export const plainLetters = (text: string): string =>
  [...text.normalize('NFKD').replace(/\p{M}/gu, '')].map((letter) => alike[letter] ?? letter.toUpperCase().toLowerCase()).join('');

/** What was meant where "Töne" was typed on a keyboard that has no "ö", in plain letters. */
export const withoutUmlauts = (word: string): string => word.replace(/([aou])e/g, '$1');

/** What was typed, as words to look for. */
export const wordsIn = (typed: string): string[] => plainLetters(typed).split(/\s+/u).filter(Boolean);

/** Whether a word stands in a plain text: at the beginning of a word of it, inside of one, or not at all. */
export function placeIn(text: string, word: string): 'beginning' | 'inside' | undefined {
  let found: 'inside' | undefined;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!at || !/[\p{L}\p{N}]/u.test(letterBefore(text, at))) return 'beginning';
    found = 'inside';
  }
  return found;
}

/** A letter may be two units. */
const letterBefore = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1)!;
