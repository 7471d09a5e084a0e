import { loadModule } from '../contract/index.js';
import type { LoadLocale, Messages, Text } from './localizer.js';

/** A language's texts by area, each in a file of its own. */
export type Areas = Readonly<Record<string, () => Promise<{ texts: Messages }>>>;

/** All texts of an area in another language: a plural has the forms that `Intl.PluralRules` tells of that language. */
export type Translated<M> = Readonly<Record<keyof M, Text>>;

const inFiles =
  (load: () => Promise<{ areas: Areas }>): LoadLocale =>
  async (_, area) => {
    const { areas } = await loadModule(load);
    return Object.hasOwn(areas, area) ? (await loadModule(areas[area]!)).texts : undefined;
  };

/** What the library speaks beside English, by BCP 47 tag. `npm run language -- fr` adds one. */
const languages: Readonly<Record<string, LoadLocale>> = {
  ar: inFiles(() => import('./ar/index.js')),
  // English from right to left: a look at the direction that needs no second language.
  'ar-XB': async () => undefined,
  de: inFiles(() => import('./de/index.js')),
  'en-XA': async (_, __, base) => (await loadModule(() => import('./pseudo.js'))).pseudo(base),
  ja: inFiles(() => import('./ja/index.js')),
};

/** Tags of the interface languages, for a host that lets people choose. */
export const interfaceLanguages: readonly string[] = ['en', ...Object.keys(languages).filter((tag) => !/-X[AB]$/.test(tag))];

/** The nearest language there is: `de-AT` is answered in `de`. */
export const loadLanguage: LoadLocale = async (locale, ...asked) => {
  const tag = [locale, locale.split('-')[0]!].find((one) => Object.hasOwn(languages, one));
  return tag ? languages[tag]!(locale, ...asked) : undefined;
};
