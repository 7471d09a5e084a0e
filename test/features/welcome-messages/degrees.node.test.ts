import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { degreesIn, degreesText, placeIn } from '../../../src/features/welcome-messages/form/degrees.js';

describe('degrees, as people write them', () => {
  it('are read with a point, a comma, a side, and in other digits', () => {
    const truth: [string, number][] = [
      ['59.33', 59.33],
      [' 59,33 ', 59.33],
      ['-59,33', -59.33],
      ['−59.33', -59.33],
      ['+18', 18],
      ['59.33°', 59.33],
      ['59,33° N', 59.33],
      ['33.9 s', -33.9],
      ['18.07W', -18.07],
      ['٥٩٫٣٣', 59.33],
      ['۵۹٫۳۳', 59.33],
      ['５９.３', 59.3],
      ['\u206659.33\u2069', 59.33],
    ];
    for (const [typed, expected] of truth) assert.equal(degreesIn(typed), expected, JSON.stringify(typed));
  });

  it('are none where something else is written', () => {
    for (const typed of ['', 'north', '1e3', '59.33.1', '1,000.5', '59 33', '1234', '0x10', 'Infinity'])
      assert.ok(Number.isNaN(degreesIn(typed)), JSON.stringify(typed));
  });

  it('are found as a pair, as maps copy them', () => {
    const place = { latitude: 59.3293, longitude: 18.0686 };
    for (const typed of ['59.3293, 18.0686', '59.3293,18.0686', '59,3293; 18,0686', '59.3293 18.0686', '59.3293° N, 18.0686° E'])
      assert.deepEqual(placeIn(typed), place, typed);
    for (const typed of ['59,3293', '59.3293', '59.3293,', 'a, b', '']) assert.equal(placeIn(typed), undefined, typed);
  });

  it('are written in the person’s way, with every digit', () => {
    assert.equal(degreesText(59.32931234, 'sv'), '59,32931234');
    assert.equal(degreesText(-18, 'en'), '-18');
    assert.equal(degreesText(NaN, 'en'), '');
    assert.equal(degreesText(undefined, 'en'), '');
  });
});
