import { nearestTo } from '../../ui/spelling.js';
import type { SearchEntry } from './search-index.js';
import { placeIn, plainLetters, withoutUmlauts, wordsIn } from './search-letters.js';

/** What is looked in, the best first. */
const fieldsOf = ({ label, synonyms, hint, section, group }: SearchEntry) =>
  [label, synonyms, hint, `${section} ${group}`].map(plainLetters);

/** How far a word is from what was meant, by where it stands; undefined: it stands nowhere. */
function distanceOf(word: string, fields: readonly string[]): number | undefined {
  const places = fields.map((field) => placeIn(field, word));
  const first = places.indexOf('beginning');
  if (first >= 0) return first;
  const inside = places.indexOf('inside');
  return inside < 0 ? undefined : fields.length + inside;
}

/** Entries in which every word stands somewhere, the nearest first; those that are as near, in the order of the page. */
export function found(entries: readonly SearchEntry[], typed: string): SearchEntry[] {
  const words = wordsIn(typed);
  if (!words.length) return [];
  const whole = words.join(' ');
  const ranked = entries.flatMap((entry) => {
    const fields = fieldsOf(entry);
    const distances = words.map((word) => distanceOf(word, fields) ?? distanceOf(withoutUmlauts(word), fields));
    if (distances.includes(undefined)) return [];
    const sum = distances.reduce<number>((all, one) => all + one!, 0);
    // Of labels that hold the words, first that which begins with them.
    return [{ entry, far: sum + (fields[0]!.startsWith(whole) ? 0 : 0.5) }];
  });
  return ranked.sort((one, other) => one.far - other.far).map(({ entry }) => entry);
}

const pieces = /[^\p{L}\p{M}\p{N}’'-]+/u;

/** With a word that stands nowhere spelt as one that does; empty: nothing near would be found. */
export function nearest(entries: readonly SearchEntry[], typed: string): string {
  const known = new Map<string, string>();
  // Written as in a label, where it stands in one.
  const texts = [...entries.map(({ synonyms }) => synonyms), ...entries.flatMap(({ section, label }) => [section, label])];
  for (const word of texts.flatMap((text) => text.split(pieces))) if (word) known.set(plainLetters(word), word);
  const plain = [...known.keys()];
  const isKnown = (word: string) => plain.some((one) => one.includes(word));
  const meant = typed
    .trim()
    .split(/\s+/u)
    .map((word) => {
      const [wanted = ''] = wordsIn(word);
      return isKnown(wanted) ? word : (known.get(nearestTo(wanted, plain)) ?? word);
    })
    .join(' ');
  return found(entries, meant).length ? meant : '';
}
