import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { steadyRows } from '../../../src/features/security/steady-rows.js';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (found: readonly { id: string; gone?: boolean }[]) => found.map(({ id, gone }) => (gone ? `(${id})` : id)).join(' ');

const free = { places: false, gone: false };
const focused = { places: true, gone: false };
const pointed = { places: true, gone: true };

describe('rows that are about to be pressed', () => {
  it('follow the backend while nobody is near', () => {
    assert.equal(ids(steadyRows(rows('a', 'b', 'c'), rows('c', 'a', 'd'), free)), 'c a d');
  });

  it('keep their places under the keyboard, without those that went', () => {
    assert.equal(ids(steadyRows(rows('a', 'b', 'c'), rows('c', 'a', 'd'), focused)), 'a c d');
  });

  it('keep their places under the pointer, with those that went', () => {
    assert.equal(ids(steadyRows(rows('a', 'b', 'c'), rows('c', 'a', 'd'), pointed)), 'a (b) c d');
  });

  it('are as the backend has them now, wherever they stand', () => {
    const found = steadyRows([{ id: 'a', place: 'Malmö' }], [{ id: 'a', place: 'Lund' }], pointed);
    assert.deepEqual(found, [{ id: 'a', place: 'Lund' }]);
  });

  it('come back when they were only thought to be gone', () => {
    const gone = steadyRows(rows('a', 'b'), rows('a'), pointed);
    assert.equal(ids(steadyRows(gone, rows('a', 'b'), pointed)), 'a b');
  });
});
