import type { Messages, Text } from './localizer.js';

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aåbƀcçdďeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqɋrŕsštţuûvṽwŵxẋyýzžAÅBƁCÇDĎEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQɊRŔSŠTŢUÛVṼWŴXẊYÝZŽ'.matchAll(/./gu)].flatMap(
    ([letter], at, all) => (at % 2 ? [] : [[letter, all[at + 1]![0]]]),
  ),
);

/** Between brackets, so that a text is seen to be cut off, and as long as other languages need: 40 % more. */
function longer(text: string): string {
  const words = text.replace(/\{\w+\}|[a-z]/gi, (part) => accents[part] ?? part);
  const more = '~'.repeat(Math.ceil(text.replace(/\{\w+\}/g, '').length * 0.4));
  // Words as long as there are: one that is as long as a line would overflow where no language does.
  return `[${words}${more.replace(/~{12}(?=~)/g, '$& ')}]`;
}

const pseudoText = (text: Text): Text =>
  typeof text === 'string' ? longer(text) : Object.fromEntries(Object.entries(text).map(([form, words]) => [form, longer(words)]));

/** English as nobody writes it: what is still plain on a page was written into the code. */
export const pseudo = (base: Messages): Messages => Object.fromEntries(Object.entries(base).map(([key, text]) => [key, pseudoText(text)]));
