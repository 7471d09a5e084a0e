import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { interfaceLanguages, loadLanguage } from '../../src/locales/languages.js';
import type { Messages, Text } from '../../src/locales/localizer.js';
import { bundles } from './bundles.js';

const languages = interfaceLanguages.filter((tag) => tag !== 'en');
const formsOf = (text: Text): [string, string][] => (typeof text === 'string' ? [['', text]] : Object.entries(text));
const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('languages', () => {
  it('have a folder each, and no folder is forgotten', () => {
    const folders = readdirSync('src/locales', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
    assert.deepEqual(folders.sort(), [...languages].sort());
  });

  it('have no two areas of one name', () => {
    const areas = bundles.map(({ area }) => area);
    assert.deepEqual(areas, [...new Set(areas)]);
  });

  for (const language of languages) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

    for (const { area, base } of bundles) {
      describe(`${area} in ${language}`, () => {
        const load = async () => (await loadLanguage(language, area, base)) ?? assert.fail('no texts');

        it('has every text, and no other', async () => {
          assert.deepEqual(Object.keys(await load()).sort(), Object.keys(base).sort());
        });

        it('names every value that English names', async () => {
          assert.deepEqual(wrongPlaces(await load(), base), []);
        });

        it('has the plural forms of the language', async () => {
          const texts = await load();
          const wrong = Object.keys(base).filter((key) => {
            const text = texts[key];
            if (typeof base[key] === 'string') return typeof text === 'object' && !('other' in text);
            return typeof text !== 'object' || forms.some((form) => !text[form]);
          });
          assert.deepEqual(wrong, []);
        });

        it('is not English', async () => {
          const texts = await load();
          const sentences = Object.keys(base).filter((key) => formsOf(base[key]!).some(([, text]) => / \S+ \S+ /.test(text)));
          assert.deepEqual(
            sentences.filter((key) => JSON.stringify(texts[key]) === JSON.stringify(base[key])),
            [],
          );
        });
      });
    }
  }

  it('answer for the regions of a language', async () => {
    const [{ area, base }] = bundles as [(typeof bundles)[number]];
    assert.equal(await loadLanguage('de-AT', area, base), await loadLanguage('de', area, base));
  });

  it('have nothing to say in one that is not there', async () => {
    const [{ area, base }] = bundles as [(typeof bundles)[number]];
    assert.equal(await loadLanguage('tlh', area, base), undefined);
  });
});

/** A form for one, two or none may say the number in words. */
function wrongPlaces(texts: Messages, base: Messages): string[] {
  return Object.keys(base).filter((key) => {
    const wanted = placesIn(formsOf(base[key]!).at(-1)![1]);
    return formsOf(texts[key] ?? '').some(([form, text]) => {
      const places = placesIn(text);
      const missing = wanted.filter((place) => !places.includes(place));
      const inWords = ['zero', 'one', 'two'].includes(form) ? missing.filter((place) => place !== '{count}') : missing;
      return inWords.length > 0 || places.some((place) => !wanted.includes(place));
    });
  });
}
