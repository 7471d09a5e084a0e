/** How many letters have to be changed, added, left out or swapped with the next; more than `most` is all the same. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      now[column] = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped) now[column] = Math.min(now[column]!, before[column - 2]! + 1);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[other.length]!;
}

const folded = (text: string) => text.normalize('NFC').toLowerCase();

/** The word that is nearly what was typed; empty: none is. */
export function nearestTo(typed: string, words: readonly string[]): string {
  const wanted = folded(typed);
  // In a short word every letter counts.
  let least = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : 2;
  let nearest = '';
  for (const word of words) {
    const far = distance(wanted, folded(word), least);
    if (far > least || (nearest && far === least)) continue;
    least = far;
    nearest = word;
  }
  return nearest;
}
