/** Letters whose capital in running words is not their upper case. */
const titles: Readonly<Record<string, string>> = { ǆ: 'ǅ', ǉ: 'ǈ', ǌ: 'ǋ', ǳ: 'ǲ' };

/** Languages that have capitals of their own: Turkish and Azerbaijani write İ over i. Others would lose something: upper case drops Greek accents. */
const withOwnCapitals = /^(tr|az)\b/i;

/** A Georgian capital stands in headlines only, and the sign for a millionth is no word. */
const staySmall = /[\p{Script=Georgian}µ]/u;

/** One letter in lower case, with its accents. */
const smallLetter = /^\p{Ll}\p{M}*$/u;

/** What may stand before the first word: blanks, quotes, brackets, emphasis, a bullet, an emoji. Not `/`, `@`, `` ` ``: what follows those is no word. */
const opening =
  /^(?:[\s\p{Pi}\p{Pf}"'([¿¡„‚「『*_~]|[-–—•>]\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)*$/u;

/** Text that turned out to be an address, or to begin one: those are written small. */
const address = /^(?:https?:\/\/|www\.|[\p{L}\d._%+-]+@)/iu;

/** The capital of a letter as it begins a sentence; what has none stays as it is. `language`: BCP 47, of whoever writes. */
export function capitalOf(letter: string, language: string): string {
  if (!smallLetter.test(letter) || staySmall.test(letter)) return letter;
  const capital =
    titles[letter] ?? (withOwnCapitals.test(language) ? letter.toLocaleUpperCase(language.slice(0, 2)) : letter.toUpperCase());
  // "SS" for ß, "FI" for ﬁ: two letters are no capital.
  return [...capital].length === [...letter].length ? capital : letter;
}

/**
 * What comes into a message when somebody types `letter` between `before` and `after`: the first letter of the message becomes a capital.
 * Only the first: whoever knows where sentences end in every language types it themselves.
 */
export function firstCapital(before: string, letter: string, after: string, language: string): string {
  const isWithinWord = /^[\p{L}\p{M}\d]/u.test(after);
  return !isWithinWord && opening.test(before) ? capitalOf(letter, language) : letter;
}

/** Whether a message begins with an address, for whose sake a capital is taken back. */
export const beginsWithAddress = (text: string): boolean => address.test(text);
