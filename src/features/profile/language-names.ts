import { nameFormat } from '../../ui/formats.js';
import type { LanguageNames } from './language-list.js';

function nameIn(names: Intl.DisplayNames, tag: string): string | undefined {
  try {
    return names.of(tag);
  } catch {
    return undefined;
  }
}

const namesFor = (locale: string) => nameFormat(locale, { type: 'language', fallback: 'none' });

function ownName(tag: string): string | undefined {
  const name = nameIn(namesFor(tag), tag);
  return name && name[0]!.toLocaleUpperCase(tag) + name.slice(1);
}

/** "Svenska — Swedish": first as its speakers write it, then in the language of the interface; once where they are the same. */
export function languageLabel(tag: string, locale: string): string {
  if (!tag) return '';
  const own = ownName(tag);
  const here = nameIn(namesFor(locale), tag);
  return own && here && own.toLowerCase() !== here.toLowerCase() ? `${own} — ${here}` : (own ?? here ?? tag);
}

/** What the list of languages needs to know of names. */
export const languageNames = (locale: string): LanguageNames => ({
  here: (tag) => nameIn(namesFor(locale), tag),
  own: ownName,
  label: (tag) => languageLabel(tag, locale),
});
