import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { beginsWithAddress, capitalOf, firstCapital } from '../../../src/features/preferences/capital.js';

const first = (before: string, letter = 'h', after = '') => firstCapital(before, letter, after, 'en');

/** Every letter that is written small, and the rest of one plane for company. */
const anyCharacter = fc
  .integer({ min: 0x20, max: 0x1ffff })
  .map((code) => (code >= 0xd800 && code <= 0xdfff ? 'x' : String.fromCodePoint(code)));
const language = fc.constantFrom('en', 'tr', 'az', 'el', 'de', 'lt', 'nl', 'ka', '', 'not a language');

describe('the capital of a letter', () => {
  for (const [small, capital, tag] of [
    ['h', 'H', 'en'],
    ['é', 'É', 'fr'],
    ['i', 'I', 'en'],
    ['i', 'İ', 'tr'],
    ['i', 'İ', 'tr-TR'],
    ['ı', 'I', 'tr'],
    ['i', 'İ', 'az'],
    ['ά', 'Ά', 'el'],
    ['σ', 'Σ', 'el'],
    ['ж', 'Ж', 'ru'],
    ['ǆ', 'ǅ', 'hr'],
    ['ǉ', 'ǈ', 'hr'],
    ['ǌ', 'ǋ', 'hr'],
    ['ǳ', 'ǲ', 'hu'],
    ['𐐨', '𐐀', 'en'],
    ['e\u0301', 'E\u0301', 'fr'],
  ] as const)
    it(`of ${small} is ${capital} in ${tag}`, () => assert.equal(capitalOf(small, tag), capital));

  for (const same of ['ß', 'ﬁ', 'ŉ', 'H', '1', ' ', '字', 'ع', 'א', 'ა', 'ฮ', 'क', '😀', 'µ', '', 'hello', '𝒶'])
    it(`of ${JSON.stringify(same)} is none`, () => assert.equal(capitalOf(same, 'en'), same));

  it('is one letter for one letter, and stays what it is, whatever is typed in whatever language', () =>
    fc.assert(
      fc.property(
        anyCharacter,
        language.filter((tag) => tag !== 'not a language'),
        (letter, tag) => {
          const capital = capitalOf(letter, tag);
          assert.equal([...capital].length, [...letter].length);
          assert.equal(capitalOf(capital, tag), capital);
          if (capital !== letter) assert.ok(/^\p{Ll}$/u.test(letter) && /^[\p{Lu}\p{Lt}]$/u.test(capital), `${letter} ${capital}`);
        },
      ),
      { numRuns: 3000 },
    ));

  it('does without a language that is none', () => assert.equal(capitalOf('h', 'not a language'), 'H'));
});

describe('the first letter of a message', () => {
  for (const before of ['', ' ', '\n', '"', '“', '«', '(', '¿', '- ', '• ', '> ', '**', '_', '😀 ', '👩‍✈️ ', '🇸🇪 ', '„'])
    it(`becomes a capital after ${JSON.stringify(before)}`, () => assert.equal(first(before), 'H'));

  for (const before of ['/', '@', '`', '```\n', '#', ':', '<', '{', '$', '--', 'a', '1', '12 ', 'Hi. ', 'Hi\n', 'https://', '“a” '])
    it(`stays as it is after ${JSON.stringify(before)}`, () => assert.equal(first(before), 'h'));

  it('stays small in the middle of a word, and becomes a capital before another word', () => {
    assert.equal(first('', 'i', 'Phone'), 'i');
    assert.equal(first('', 'w', ', hello'), 'W');
    assert.equal(first('', 'w', ' hello'), 'W');
  });

  it('is the only one: after any word nothing changes', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        anyCharacter,
        fc.string({ unit: 'grapheme' }),
        language,
        (before, letter, after, tag) => {
          const typed = firstCapital(`${before}a`, letter, after, tag === 'not a language' ? 'en' : tag);
          assert.equal(typed, letter);
        },
      ),
      { numRuns: 2000 },
    ));

  it('is taken back for an address', () => {
    for (const text of ['Https://fernweh.example', 'Http://', 'Www.', 'Maya@', 'Maya.l+x@fernweh'])
      assert.ok(beginsWithAddress(text), text);
    for (const text of ['Http', 'Https:', 'Hello www.', 'Hi @maya', 'Www', 'Mail maya@fernweh.example'])
      assert.ok(!beginsWithAddress(text), text);
  });
});
