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

/** `base`: the texts in English. */
export type LoadLocale = (locale: string, area: string, base: Messages) => Promise<Messages | undefined>;

export interface LocalizerOptions {
  /** BCP 47; default: the language of the page, then of the browser. */
  locale?: string;
  /** Brings the texts of one area in one language; those it does not bring are the library's own, or English. */
  loadLocale?: LoadLocale;
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

/** Types hold it for the library's own languages; a host's may be older than its library. */
function tellMissing(name: string, base: Messages, found: Messages): void {
  const missing = Object.keys(base).filter((key) => !(key in found));
  if (missing.length) console.warn(`settings-elements: the texts ${name} lack ${missing.join(', ')}; English stays there.`);
}

const pageLocale = () => globalThis.document?.documentElement.lang || globalThis.navigator?.language || 'en';

export function createLocalizer(options: LocalizerOptions = {}): Localizer {
  let locale = valid(options.locale || pageLocale());
  /** Differs from `locale` while its texts are on their way: everything changes its language at once. */
  let wanted = locale;
  const $changed = atom(0);
  const areas = new Map<string, Messages>();
  const loaded = new Map<string, Promise<void>>();
  const ready = new Map<string, Messages>();
  /** What is not there, too. */
  const known = new Set<string>();
  const changed = () => $changed.set($changed.get() + 1);

  async function load(name: string, area: string, base: Messages): Promise<void> {
    const found = await options.loadLocale?.(wanted, area, base);
    known.add(name);
    if (!found) return;
    if (languageOf(name) !== 'en') tellMissing(name, base, found);
    ready.set(name, found);
    if (name === `${locale}/${area}`) changed();
  }

  async function loadOnce(area: string): Promise<void> {
    const name = `${wanted}/${area}`;
    if (!loaded.has(name)) loaded.set(name, load(name, area, areas.get(area)!));
    // What did not load is asked for again with the next change of language.
    await loaded.get(name)!.catch(() => loaded.delete(name));
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
      const chosen = (wanted = valid(next));
      const missing = [...areas.keys()].filter((area) => !known.has(`${chosen}/${area}`));
      if (missing.length) await Promise.all(missing.map((area) => loadOnce(area)));
      // Somebody has chosen another one meanwhile.
      if (chosen !== wanted) return;
      locale = chosen;
      plurals = undefined;
      changed();
    },
    for({ area, base }) {
      if (!areas.has(area)) {
        areas.set(area, base);
        void loadOnce(area);
      }
      return (key, values = {}) => write(textOf(area, key, base[key]!), values);
    },
  };
}
