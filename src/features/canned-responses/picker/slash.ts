/** UTF-16 units; what is longer is no search. */
const mostWords = 80;

const canBegin = (text: string, at: number) => text[at] === '/' && (at === 0 || /\s/.test(text[at - 1]!));

/** Where the "/" is that was typed last before the caret, if a short code can begin there: at the start, or behind white space. */
export function slashTyped(text: string, caret: number, typed: string): number | undefined {
  for (let at = caret - 1; at >= Math.max(0, caret - typed.length); at--) if (canBegin(text, at)) return at;
  return undefined;
}

/** The words between the "/" and the caret; undefined: they are none any more. */
export function wordsBehind(text: string, slash: number, caret: number): string | undefined {
  const words = text.slice(slash + 1, caret);
  return caret > slash && canBegin(text, slash) && words.length <= mostWords && !/^\s|\n/.test(words) ? words : undefined;
}
