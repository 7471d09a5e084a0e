import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory } from '../../src/adapters/memory/index.js';
import { interfaceLanguages } from '../../src/locales/languages.js';
import { choices, pageOf, widths } from '../../stories/.storybook/choices.js';
import { faults } from '../../stories/.storybook/faults.js';
import { everyLook, pairwise, unseenPairs } from '../setup/story-looks.js';
import { elements, files, read } from './sources.js';

const leastStates = 12;
/** A look at a state, which the toolbar gives to every other one, too. */
const isLook = (name: string) => /^(Dark|RightToLeft|Narrow|RightToLeftNarrow)$/.test(name);

/** The states of each element, by what its files of stories export. */
const states = new Map<string, string[]>();
for (const path of files.filter((file) => /^stories\/[\w-]+\.stories\.ts$/.test(file))) {
  const source = read(path);
  const tag = /^ {2}component: '([\w-]+)'/m.exec(source)?.[1];
  const names = [...source.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!);
  if (tag) states.set(tag, [...(states.get(tag) ?? []), ...names.filter((name) => !isLook(name))]);
}

describe('the stories', () => {
  for (const { tagName } of elements) {
    it(`show ${tagName} in at least ${leastStates} states`, () => {
      const shown = states.get(tagName) ?? [];
      assert.ok(shown.length >= leastStates, `${shown.length}: ${shown.join(', ')}`);
    });
  }

  it('can be seen in every language of the library', () => {
    assert.deepEqual(
      [...interfaceLanguages].sort(),
      Object.keys(choices.locale)
        .filter((locale) => !/-X[AB]$/.test(locale))
        .sort(),
    );
    assert.ok('en-XA' in choices.locale);
  });

  it('turn the page with a language that is read from right to left, unless somebody decides otherwise', () => {
    assert.deepEqual(pageOf({ locale: 'ar', direction: 'auto' }), { locale: 'ar', direction: 'rtl' });
    assert.deepEqual(pageOf({ locale: 'ar', direction: 'ltr' }), { locale: 'ar', direction: 'ltr' });
    assert.deepEqual(pageOf({ locale: 'en', direction: 'rtl' }), { locale: 'ar-XB', direction: 'rtl' });
    assert.deepEqual(pageOf({ locale: 'ja', direction: 'auto' }), { locale: 'ja', direction: 'ltr' });
  });

  it('make only calls fail that the backend has', () => {
    const adapter = memory() as unknown as Record<string, Record<string, unknown>>;
    const calls = Object.values(faults).flatMap((some) => some.map(({ on }) => on));
    assert.ok(calls.length > 50);
    const unknown = calls.filter((on) => on !== '*' && typeof adapter[on.split('.')[0]!]?.[on.split('.')[1]!] !== 'function');
    assert.deepEqual(unknown, []);
  });
});

describe('the looks of the stories', () => {
  it('meet in every pair, and none of the nine could be left out', () => {
    assert.equal(pairwise.length, 9);
    assert.deepEqual(unseenPairs(pairwise), []);
    for (const look of pairwise) assert.notDeepEqual(unseenPairs(pairwise.filter((other) => other !== look)), []);
  });

  it('are, all of them, each theme in each direction and width, and each other language on a phone', () => {
    assert.equal(everyLook.length, 3 * 2 * 3 + Object.keys(choices.locale).length - 1);
    assert.deepEqual([...new Set(everyLook.map(({ width }) => width))].sort(), Object.values(widths).map(Number).sort());
    assert.ok(everyLook.every(({ theme, density }) => theme in choices.theme && density in choices.density));
  });
});
