import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAttendance } from '../../../src/state/outbox/attendance.js';
import type { Wish } from '../../../src/state/outbox/wish.js';

const wish = (id: string) => ({ id }) as Wish;

describe('the edits that the person made here', () => {
  it('include what was parted from them', () => {
    const attendance = createAttendance();
    attendance.add([wish('a')]);
    assert.deepEqual(
      ['a', 'a+', 'a++', 'b'].map((id) => attendance.has(wish(id))),
      [true, true, true, false],
    );
  });

  it('are forgotten when they have ended, with all their parts', () => {
    const attendance = createAttendance();
    attendance.add([wish('a'), wish('b')]);
    attendance.keep([wish('b+')]);
    assert.deepEqual(
      ['a', 'b', 'b+'].map((id) => attendance.has(wish(id))),
      [false, true, true],
    );
  });
});
