import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distance, nearestTo } from '../../src/ui/spelling.js';

describe('The nearest spelling', () => {
  for (const [one, other, far] of [
    ['refund', 'refund', 0],
    ['refnd', 'refund', 1],
    ['refudn', 'refund', 1],
    ['rfnd', 'refund', 2],
    ['visa', 'refund', 3],
  ] as const)
    it(`${one} is ${far < 3 ? far : 'too far'} from ${other}`, () => assert.equal(distance(one, other, 2), far));

  it('is the nearest of all, whatever its letter case', () => {
    assert.equal(nearestTo('REFNUD', ['referral', 'Refund', 'visa']), 'Refund');
  });

  it('is none for a word of which half would be another', () => {
    assert.equal(nearestTo('ab', ['ac']), '');
    assert.equal(nearestTo('visum', ['bonus']), '');
  });
});
