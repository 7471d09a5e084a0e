import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { typeNames } from '../../../src/features/profile/photo-limits.js';
import { limitText, sizeOver, sizeText } from '../../../src/ui/file-sizes.js';

const mebibytes = (count: number) => count * 2 ** 20;

describe('the size of a photo in words', () => {
  it('is counted as people and their file managers count', () => {
    assert.equal(sizeText(7_200_000, 'en'), '7.2 MB');
    assert.equal(sizeText(7_200_000, 'de'), '7,2 MB');
    assert.equal(sizeText(3_140_000, 'en'), '3.1 MB');
    assert.equal(sizeText(48_300, 'en'), '48.3 kB');
  });

  it('says a limit in the unit it was set in, and never more than it is', () => {
    assert.equal(limitText(mebibytes(5), 'en'), '5 MB');
    assert.equal(limitText(mebibytes(1.5), 'en'), '1.5 MB');
    assert.equal(limitText(512 * 1024, 'en'), '512 kB');
    assert.equal(limitText(5_000_000, 'en'), '5 MB');
    assert.equal(limitText(4_999_999, 'en'), '4.99 MB');
    assert.equal(limitText(2_345_678, 'en'), '2.34 MB');
  });

  it('is more than the limit in words whenever it is more than the limit', () => {
    const number = (text: string) => Number.parseFloat(text) * (text.endsWith('kB') ? 1_000 : 1_000_000);
    for (const limit of [mebibytes(5), 5_000_000, 4_999_999, mebibytes(1), mebibytes(1.5), 512 * 1024, 300_000, 2_345_678])
      for (const more of [1, 10, 5_000, 60_000, 1_000_000])
        assert.ok(number(sizeOver(limit + more, limit, 'en')) > number(limitText(limit, 'en')), `${limit} + ${more}`);
  });

  it('has no more digits than that takes', () => {
    assert.equal(sizeOver(7_204_113, mebibytes(5), 'en'), '7.2 MB');
    assert.equal(sizeOver(mebibytes(5) + 1, mebibytes(5), 'en'), '5.2 MB');
    assert.equal(sizeOver(5_040_000, 5_000_000, 'en'), '5.04 MB');
    assert.equal(sizeOver(5_000_001, 5_000_000, 'en'), '5.000001 MB');
  });
});

describe('the types of a photo in words', () => {
  it('are named as people name them', () => {
    assert.equal(typeNames({}, 'en'), 'JPG, PNG, or WebP');
    assert.equal(typeNames({ types: ['image/svg+xml', 'image/heic'] }, 'en'), 'SVG or HEIC');
  });
});
