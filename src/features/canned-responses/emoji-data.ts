import Database from 'emoji-picker-element/database.js';

export interface ShownEmoji {
  /** Without a skin tone. */
  unicode: string;
  name: string;
  /** By tone, 1 to 5; empty: it has none. */
  tones: readonly string[];
}

export interface EmojiData {
  group(number: number): Promise<ShownEmoji[]>;
  search(words: string): Promise<ShownEmoji[]>;
  /** Those that are known, in the order given. */
  known(unicodes: readonly string[]): Promise<ShownEmoji[]>;
}

type Found = Awaited<ReturnType<Database['getEmojiByGroup']>>[number];

/** Served with the library: no word of what is typed goes anywhere else. */
const places: Readonly<Record<string, () => URL>> = {
  en: () => new URL('./emoji/en.json?no-inline', import.meta.url),
  de: () => new URL('./emoji/de.json?no-inline', import.meta.url),
  ja: () => new URL('./emoji/ja.json?no-inline', import.meta.url),
};

const shown = ({ unicode, annotation, skins = [] }: Found): ShownEmoji => ({
  unicode,
  name: annotation,
  tones: [1, 2, 3, 4, 5].map((tone) => skins.find((skin) => Number(skin.tone) === tone)?.unicode ?? '').filter(Boolean),
});

/** In the language of the interface where there are names in it, else in English. Rejects while it cannot be loaded. */
export async function emojiData(locale: string): Promise<EmojiData> {
  const [language = 'en'] = locale.split('-');
  const known = language in places ? language : 'en';
  // A name of our own: a host that uses the same package for itself may have other data.
  const database = new Database({ dataSource: places[known]!().href, locale: `settings-elements-${known}` });
  await database.ready();
  const native = (found: readonly unknown[]) => (found as Found[]).filter(({ unicode }) => unicode).map(shown);
  return {
    group: async (number) => native(await database.getEmojiByGroup(number)),
    search: async (words) => native(await database.getEmojiBySearchQuery(words)),
    known: async (unicodes) => {
      const found = await Promise.all(unicodes.map((unicode) => database.getEmojiByUnicodeOrName(unicode)));
      return native(found.filter(Boolean));
    },
  };
}
