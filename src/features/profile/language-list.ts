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

/** Two-letter codes the browser can name, without those that are old names of another. */
const knownLanguages = (nameOf: (tag: string) => string | undefined): string[] =>
  letters.flatMap((a) => letters.map((b) => a + b)).filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag && nameOf(tag));

/** How languages are named; given, because the form has it already. */
export interface LanguageNames {
  /** In the language of the interface. */
  here(tag: string): string | undefined;
  /** In the language itself. */
  own(tag: string): string | undefined;
  label(tag: string): string;
}

/** Sorted by their names in the language of the interface. `tags`: those the backend offers. */
export function languageOptions({ here, own, label }: LanguageNames, locale: string, tags?: readonly string[]): Option[] {
  const collator = new Intl.Collator(locale);
  return [...(tags ?? [...knownLanguages(here), ...variants])]
    .map((tag) => ({ tag, name: here(tag) ?? tag }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ tag, name }) => ({ value: tag, label: label(tag), words: `${own(tag) ?? ''}\n${name}\n${tag}` }));
}
