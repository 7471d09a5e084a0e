import { nameFormat } from './formats.js';

/** Undefined: it has none there, or the tag is none. */
export function nameIn(names: Intl.DisplayNames, tag: string): string | undefined {
  try {
    return names.of(tag);
  } catch {
    return undefined;
  }
}

export const namesFor = (locale: string): Intl.DisplayNames => nameFormat(locale, { type: 'language', fallback: 'none' });

/** As its speakers write it. Undefined also for what is no tag: a system without languages calls its own "C". */
export function ownName(tag: string): string | undefined {
  try {
    const name = namesFor(tag).of(tag);
    return name && name[0]!.toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return undefined;
  }
}

/** "Svenska — Swedish": first as its speakers write it, then in the language of the interface; once where they are the same. */
export function languageLabel(tag: string, locale: string): string {
  if (!tag) return '';
  const own = ownName(tag);
  const here = nameIn(namesFor(locale), tag);
  return own && here && own.toLowerCase() !== here.toLowerCase() ? `${own} — ${here}` : (own ?? here ?? tag);
}
