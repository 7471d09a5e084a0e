import { atom, type ReadableAtom } from 'nanostores';

/** A text, or its plural forms chosen by `{count}`. Placeholders are `{name}`. */
export type Text = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Messages = Record<string, Text>;

/** The texts of one area in English; the base file is the type of every other language. */
export interface Bundle<M extends Messages> {
  area: string;
  base: M;
}

export type Values = Readonly<Record<string, string | number>>;
export type Translate<M extends Messages> = (key: keyof M & string, values?: Values) => string;

export interface LocalizerOptions {
  /** BCP 47; default: the language of the page, then of the browser. */
  locale?: string;
  /** Brings the texts of one area in one language; undefined: there are none, English stays. */
  loadLocale?(locale: string, area: string): Promise<Messages | undefined>;
  /** The host's own wording, by `area.key`; wins over every language. */
  texts?: Readonly<Record<string, Text>>;
}

export interface Localizer {
  /** Grows with every change of language or texts. */
  readonly $changed: ReadableAtom<number>;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  use(locale: string): Promise<void>;
  for<M extends Messages>(bundle: Bundle<M>): Translate<M>;
}

const rtl = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);
const languageOf = (locale: string) => locale.split('-')[0]!.toLowerCase();

/** A locale that `Intl` understands, or English: a host's typing error must not break the page. */
function valid(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    console.warn(`settings-elements: "${locale}" is not a language tag; using English.`);
    return 'en';
  }
}

const pageLocale = () => globalThis.document?.documentElement.lang || globalThis.navigator?.language || 'en';

export function createLocalizer(options: LocalizerOptions = {}): Localizer {
  let locale = valid(options.locale || pageLocale());
  const $changed = atom(0);
  const areas = new Set<string>();
  const loaded = new Map<string, Promise<Messages | undefined>>();
  const ready = new Map<string, Messages>();
  const changed = () => $changed.set($changed.get() + 1);

  function load(area: string): Promise<Messages | undefined> {
    const name = `${locale}/${area}`;
    const wanted = locale;
    if (!loaded.has(name)) {
      const texts = (async () => options.loadLocale?.(wanted, area))().catch(() => {
        loaded.delete(name);
        return undefined;
      });
      loaded.set(name, texts);
      void texts.then((found) => {
        if (!found) return;
        ready.set(name, found);
        if (wanted === locale) changed();
      });
    }
    return loaded.get(name)!;
  }

  function textOf(area: string, key: string, base: Text): Text {
    return options.texts?.[`${area}.${key}`] ?? ready.get(`${locale}/${area}`)?.[key] ?? base;
  }

  /** Made anew with the language only: it takes longer than what it is for. */
  let plurals: Intl.PluralRules | undefined;
  const pluralOf = (count: number) => (plurals ??= new Intl.PluralRules(locale)).select(count);

  function write(text: Text, values: Values): string {
    const form = typeof text === 'string' ? text : (text[pluralOf(Number(values['count'] ?? 0))] ?? text.other ?? '');
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? value.toLocaleString(locale) : (value ?? whole);
    });
  }

  return {
    $changed,
    get locale() {
      return locale;
    },
    get direction() {
      return rtl.has(languageOf(locale)) ? 'rtl' : 'ltr';
    },
    async use(next) {
      locale = valid(next);
      plurals = undefined;
      await Promise.all([...areas].map(load));
      changed();
    },
    for({ area, base }) {
      if (!areas.has(area)) {
        areas.add(area);
        if (languageOf(locale) !== 'en') void load(area);
      }
      return (key, values = {}) => write(textOf(area, key, base[key]!), values);
    },
  };
}
