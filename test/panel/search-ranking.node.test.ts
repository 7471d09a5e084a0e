import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SearchEntry } from '../../src/panel/search/search-index.js';
import { placeIn, plainLetters, wordsIn } from '../../src/panel/search/search-letters.js';
import { found, nearest } from '../../src/panel/search/search-ranking.js';

const entry = (label: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  path: 'x',
  label,
  hint: '',
  synonyms: '',
  section: 'Section',
  group: '',
  seek: label,
  ...more,
});

const labels = (entries: readonly SearchEntry[], typed: string) => found(entries, typed).map(({ label }) => label);

describe('Letters of a search', () => {
  for (const [one, other] of [
    ['ÉTÉ', 'ete'],
    ['Straße', 'STRASSE'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδος'],
    ['ﬁne', 'fine'],
    ['ｶﾞ', 'ガ'],
    ['إشعارات', 'اشعارات'],
    ['كلمة', 'كلمه'],
    ['مستوى', 'مستوي'],
    ['صـــوت', 'صوت'],
  ] as const)
    it(`are the same in ${one} and ${other}`, () => assert.equal(plainLetters(one), plainLetters(other)));

  it('are words between spaces, also wide ones', () => assert.deepEqual(wordsIn('  Dark　Mode '), ['dark', 'mode']));

  it('know the beginning of a word from the inside of one', () => {
    assert.equal(placeIn('a phone (mobile)', 'mob'), 'beginning');
    assert.equal(placeIn('telephone', 'phone'), 'inside');
    assert.equal(placeIn('telephone phone', 'phone'), 'beginning');
    assert.equal(placeIn('telephone', 'fax'), undefined);
    assert.equal(placeIn('𝒳phone', 'phone'), 'inside');
  });
});

describe('What is found', () => {
  it('holds every word, in any order', () => {
    const entries = [entry('Text size'), entry('Size of the text'), entry('Text')];
    assert.deepEqual(labels(entries, 'size tex'), ['Text size', 'Size of the text']);
  });

  it('is there for who has no “ö” on the keyboard, and after what is written so', () => {
    assert.deepEqual(labels([entry('Töne')], 'toene'), ['Töne']);
    assert.deepEqual(labels([entry('Töne'), entry('Poet')], 'poe'), ['Poet']);
  });

  it('is there for words of which one is in the label and one in its section', () => {
    assert.deepEqual(labels([entry('Volume', { section: 'Notifications', group: 'Sounds' })], 'sou vol'), ['Volume']);
  });

  it('comes by label, then other words, then hint, then section', () => {
    const entries = [
      entry('D', { section: 'Tone' }),
      entry('C', { hint: 'The tone of it' }),
      entry('B', { synonyms: 'noise, tone' }),
      entry('Tone'),
    ];
    assert.deepEqual(labels(entries, 'tone'), ['Tone', 'B', 'C', 'D']);
  });

  it('comes by the beginning of a word before the inside of one', () => {
    assert.deepEqual(labels([entry('Telephone'), entry('Desk', { synonyms: 'phone' })], 'phone'), ['Desk', 'Telephone']);
  });

  it('comes first where the label begins with what was typed', () => {
    assert.deepEqual(labels([entry('New password'), entry('Password')], 'pass'), ['Password', 'New password']);
  });

  it('needs no spaces between words, which not every language has', () => {
    assert.deepEqual(labels([entry('通知の音量'), entry('署名')], '音量'), ['通知の音量']);
  });

  it('is nothing for nothing', () => assert.deepEqual(labels([entry('A')], '  '), []));
});

describe('What was probably meant', () => {
  const entries = [entry('Signature'), entry('Dark theme', { synonyms: 'night mode' })];

  it('is the nearest spelling, word by word', () => {
    assert.equal(nearest(entries, 'signatrue'), 'Signature');
    assert.equal(nearest(entries, 'dark thmee'), 'dark theme');
    assert.equal(nearest(entries, 'nihgt'), 'night');
  });

  it('is nothing where nothing would be found with it', () => {
    assert.equal(nearest(entries, 'zzzzzz'), '');
    assert.equal(nearest(entries, 'signature thmee'), '');
  });
});
