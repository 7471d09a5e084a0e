import { languageLabel, nameIn, namesFor, ownName } from '../../ui/language-label.js';
import type { LanguageNames } from './language-list.js';

/** What the list of languages needs to know of names. */
export const languageNames = (locale: string): LanguageNames => ({
  here: (tag) => nameIn(namesFor(locale), tag),
  own: ownName,
  label: (tag) => languageLabel(tag, locale),
});
