/**
 * Makes the emoji of src/features/canned-responses/emoji from the pinned package: `npx tsx demo/emoji/make.ts`. They are kept in the
 * repository and served with the library, so that a host needs neither the package nor somebody else's server.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = 'src/features/canned-responses/emoji';
const from = dirname(createRequire(import.meta.url).resolve('emoji-picker-element-data/package.json'));
/** With the names that people know from chats where there are some. */
const sources = { en: 'en/emojibase', de: 'de/cldr', ja: 'ja/cldr-native' };

mkdirSync(folder, { recursive: true });
for (const [language, source] of Object.entries(sources)) {
  const data: unknown = JSON.parse(readFileSync(join(from, source, 'data.json'), 'utf8'));
  writeFileSync(join(folder, `${language}.json`), JSON.stringify(data));
}
copyFileSync(join(from, 'LICENSE'), join(folder, 'LICENSE'));
