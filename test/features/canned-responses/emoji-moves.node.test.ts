import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextPlace, rowsOf } from '../../../src/features/canned-responses/emoji-panel/emoji-moves.js';

describe('moves in a grid of emoji', () => {
  it('lead where the key points', () => {
    // Three rows: 8, 8 and 4.
    const truth: [key: string, at: number, to: number | undefined, how?: 'rtl' | 'whole'][] = [
      ['ArrowRight', 0, 1],
      ['ArrowRight', 7, 8],
      ['ArrowRight', 19, 19],
      ['ArrowLeft', 0, 0],
      ['ArrowLeft', 8, 7],
      ['ArrowRight', 5, 4, 'rtl'],
      ['ArrowLeft', 5, 6, 'rtl'],
      ['ArrowDown', 3, 11],
      ['ArrowDown', 15, 19],
      ['ArrowDown', 17, 17],
      ['ArrowUp', 11, 3],
      ['ArrowUp', 3, -1],
      ['Home', 13, 8],
      ['End', 9, 15],
      ['End', 17, 19],
      ['Home', 13, 0, 'whole'],
      ['End', 1, 19, 'whole'],
      ['PageDown', 2, 19],
      ['PageUp', 18, 2],
      ['PageUp', 3, 3],
      ['a', 3, undefined],
    ];
    for (const [key, at, to, how] of truth) assert.equal(nextPlace(key, at, 20, how === 'rtl', how === 'whole'), to, `${key} at ${at}`);
  });

  it('makes rows of eight', () => {
    assert.deepEqual(rowsOf([...'abcdefghij']), [[...'abcdefgh'], ['i', 'j']]);
  });
});
