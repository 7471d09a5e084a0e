import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slashTyped, wordsBehind } from '../../../src/features/canned-responses/picker/slash.js';

describe('a "/" that is typed', () => {
  const cases: [text: string, typed: string, slash: number | undefined][] = [
    ['/', '/', 0],
    ['Hi /', '/', 3],
    ['Hi\n/', '/', 3],
    ['Hi\u00a0/', '/', 3],
    ['مرحبا /', '/', 6],
    ['and/', '/', undefined],
    ['https:/', '/', undefined],
    ['https://', '/', undefined],
    ['/usr/', '/', undefined],
    ['(/', '/', undefined],
    // By an autocompletion, or a word of an input method.
    ['Hi /ref', '/ref', 3],
    ['and/or /x', 'or /x', 7],
    // Only what was typed now.
    ['/ref', 'f', undefined],
    ['/', 'longer than the text /', 0],
  ];
  for (const [text, typed, slash] of cases)
    it(`${slash === undefined ? 'begins nothing' : `begins at ${slash}`} in ${JSON.stringify(text)}`, () => {
      assert.equal(slashTyped(text, text.length, typed), slash);
    });
});

describe('the words behind a "/"', () => {
  const cases: [text: string, slash: number, caret: number, words: string | undefined][] = [
    ['/', 0, 1, ''],
    ['/ref', 0, 4, 'ref'],
    ['/ref', 0, 3, 're'],
    ['Hi /refund late', 3, 15, 'refund late'],
    ['/ref', 0, 0, undefined],
    ['/ ref', 0, 5, undefined],
    ['/ref\n', 0, 5, undefined],
    ['xref', 0, 4, undefined],
    ['a/ref', 1, 5, undefined],
    [`/${'x'.repeat(81)}`, 0, 82, undefined],
  ];
  for (const [text, slash, caret, words] of cases)
    it(`are ${JSON.stringify(words)} in ${JSON.stringify(text.slice(0, 20))} up to ${caret}`, () => {
      assert.equal(wordsBehind(text, slash, caret), words);
    });
});
