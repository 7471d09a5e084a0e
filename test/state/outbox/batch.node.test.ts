import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { merge, nextBatch } from '../../../src/state/outbox/batch.js';
import type { Wish } from '../../../src/state/outbox/wish.js';

const typed = (seq: number, value: string, base: string): Wish => ({
  ...{ id: `${seq}`, scope: 's', key: 'profile', group: 'profile', verb: 'save', whole: true, at: 0, seq, format: 1, state: 'pending' },
  ...{ fields: { name: value }, base: { name: base }, version: 'v1' },
});

describe('a run of edits that travels together', () => {
  const batch = nextBatch([typed(1, 'B', 'A'), typed(2, 'C', 'B'), typed(3, 'D', 'C')], () => 'key')!;

  it('goes over a value that the person had on the way there', () => {
    assert.deepEqual(merge(batch, { name: 'B' }, []), { confirmed: [], again: ['name'], conflict: [] });
  });

  it('goes over no value that the person never had', () => {
    assert.deepEqual(merge(batch, { name: 'X' }, []), { confirmed: [], again: [], conflict: ['name'] });
  });
});
