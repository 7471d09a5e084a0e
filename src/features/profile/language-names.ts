import { nameFormat } from '../../ui/formats.js';
import type { Option } from '../../ui/combobox.js';

/** Variants that people tell apart although the language is one. */
const variants = [
  'de-AT',
  'de-CH',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IN',
  'en-US',
  'es-419',
  'es-MX',
  'fr-CA',
  'fr-CH',
  'pt-BR',
  'pt-PT',
  'sr-Latn',
  'zh-Hans',
  'zh-Hant',
  'fil',
  'yue',
];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

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

/** Two-letter codes the browser can name, without those that are old names of another. */
const knownLanguages = (names: Intl.DisplayNames): string[] =>
  letters.flatMap((a) => letters.map((b) => a + b)).filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag && nameIn(names, tag));

/** Sorted by their names in the language of the interface. `tags`: those the backend offers. */
export function languageOptions(locale: string, tags?: readonly string[]): Option[] {
  const names = namesFor(locale);
  const collator = new Intl.Collator(locale);
  return [...(tags ?? [...knownLanguages(names), ...variants])]
    .map((tag) => ({ tag, here: nameIn(names, tag) ?? tag }))
    .sort((a, b) => collator.compare(a.here, b.here))
    .map(({ tag, here }) => ({ value: tag, label: languageLabel(tag, locale), words: `${ownName(tag) ?? ''}\n${here}\n${tag}` }));
}
