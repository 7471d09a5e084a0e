import { html, type TemplateResult } from 'lit';

/** A text as it is searched, and where each of its units stands in the text as it was written. */
interface Folded {
  text: string;
  from: number[];
}

/** Letter by letter, because a letter may get longer or shorter when it is folded. */
function folded(text: string, fold: (text: string) => string): Folded {
  const from: number[] = [];
  let all = '';
  let at = 0;
  // A letter goes with its marks: folded alone, they would not be what they are together.
  for (const [letter] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const small = fold(letter);
    all += small;
    for (let unit = 0; unit < small.length; unit++) from.push(at);
    at += letter.length;
  }
  from.push(at);
  return { text: all, from };
}

/** Letters in capitals are the same letters. */
const foldedForSearch = (text: string): string => text.normalize('NFC').toLowerCase();

type Hit = [from: number, to: number];

/** Where each of the words stands in a text, in UTF-16 units, first to last and none over another. */
export function hitsIn(text: string, words: string, fold = foldedForSearch): Hit[] {
  const wanted = fold(words)
    .split(/\s+/u)
    .filter((word) => word);
  if (!wanted.length || !text) return [];
  const { text: all, from } = folded(text, fold);
  const hits: Hit[] = [];
  for (const word of wanted)
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + word.length)) {
      // A hit that ends within a folded letter marks the whole of it.
      let end = at + word.length;
      while (end < all.length && from[end] === from[end - 1]) end++;
      hits.push([from[at]!, from[end]!]);
    }
  hits.sort(([one], [other]) => one - other);
  return hits.reduce<Hit[]>((apart, hit) => {
    const last = apart.at(-1);
    if (last && hit[0] <= last[1]) last[1] = Math.max(last[1], hit[1]);
    else apart.push(hit);
    return apart;
  }, []);
}

/** A text with the words marked in it. */
export function marked(text: string, words: string, fold = foldedForSearch): TemplateResult | string {
  const hits = hitsIn(text, words, fold);
  if (!hits.length) return text;
  return html`${hits.map(([from, to], index) => html`${text.slice(hits[index - 1]?.[1] ?? 0, from)}<mark>${text.slice(from, to)}</mark>`)}${text.slice(hits.at(-1)![1])}`;
}
