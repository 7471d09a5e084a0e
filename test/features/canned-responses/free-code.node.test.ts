import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freeCode } from '../../../src/features/canned-responses/company/free-code.js';

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
