import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { it } from 'node:test';

const from = dirname(createRequire(import.meta.url).resolve('emoji-picker-element-data/package.json'));
const sources = { en: 'en/emojibase', de: 'de/cldr', ja: 'ja/cldr-native' };

it('serves the emoji of the pinned package, and its licence', () => {
  for (const [language, source] of Object.entries(sources)) {
    const served: unknown = JSON.parse(readFileSync(`src/features/canned-responses/emoji/${language}.json`, 'utf8'));
    assert.deepEqual(served, JSON.parse(readFileSync(join(from, source, 'data.json'), 'utf8')), language);
  }
  assert.equal(readFileSync('src/features/canned-responses/emoji/LICENSE', 'utf8'), readFileSync(join(from, 'LICENSE'), 'utf8'));
});
