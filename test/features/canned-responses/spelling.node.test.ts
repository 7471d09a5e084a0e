import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeCode } from '../../../src/features/canned-responses/company/free-code.js';
import { distance, nearestTo } from '../../../src/features/canned-responses/manager/spelling.js';

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

describe('A free short code', () => {
  const among =
    (...codes: string[]) =>
    (code: string) =>
      codes.includes(code);

  it('is the code itself while nobody has it', () => assert.equal(freeCode('refund', among()), 'refund'));

  it('counts on', () => {
    assert.equal(freeCode('refund', among('refund')), 'refund-2');
    assert.equal(freeCode('refund', among('refund', 'refund-2', 'refund-3')), 'refund-4');
    assert.equal(freeCode('refund-9', among('refund-9')), 'refund-10');
  });

  it('stays within the limit, and cuts no letter apart', () => {
    const long = 'x'.repeat(32);
    assert.equal(freeCode(long, among(long)), `${'x'.repeat(30)}-2`);
    const symbols = `${'x'.repeat(29)}𝒳y`;
    assert.equal(freeCode(symbols, among(symbols)), `${'x'.repeat(29)}-2`);
  });
});
