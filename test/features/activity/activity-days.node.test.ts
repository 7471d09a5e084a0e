import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byDay, dayName } from '../../../src/features/activity/activity-days.js';
import type { ActivityEntry } from '../../../src/features/activity/activity.js';
import { onTop } from '../../../src/features/activity/activity.store.js';

const now = new Date(2026, 2, 4, 0, 5).getTime();
const entry = (id: string, ...day: [number, number, number, number?]): ActivityEntry => ({
  id,
  what: 'signed-in',
  by: 'me',
  at: new Date(...day).toISOString(),
});

describe('the days of an activity log', () => {
  it('change at midnight, where the person is', () => {
    const days = byDay(
      [entry('a', 2026, 2, 4), entry('b', 2026, 2, 3, 23), entry('c', 2026, 2, 3), entry('d', 2026, 2, 2)],
      'en',
      '?',
      now,
    );
    assert.deepEqual(
      days.map(({ heading, entries }) => [heading, entries.map(({ id }) => id).join('')]),
      [
        ['Today', 'a'],
        ['Yesterday', 'bc'],
        ['Monday, March 2', 'd'],
      ],
    );
  });

  it('begin with a capital in every language', () => {
    assert.deepEqual(
      ['de', 'fr', 'sv', 'ar', 'ja'].map((locale) => dayName(now, locale, now)),
      ['Heute', 'Aujourd’hui', 'I dag', 'اليوم', '今日'],
    );
    assert.match(dayName(new Date(2026, 2, 2).getTime(), 'fr', now), /^Lundi/);
  });

  it('name the year where it is another one', () => {
    assert.equal(dayName(new Date(2025, 11, 31).getTime(), 'en', now), 'Wednesday, December 31, 2025');
  });

  it('are not called tomorrow when a clock is wrong', () => {
    assert.equal(dayName(new Date(2026, 2, 5).getTime(), 'en', now), 'Thursday, March 5');
  });

  it('have a heading for what has no time, and none of them twice', () => {
    const rows = [
      entry('a', 2026, 2, 4),
      { ...entry('b', 2026, 2, 4), at: 'once' },
      entry('c', 2026, 2, 4),
      { ...entry('d', 2026, 2, 4), at: '' },
    ];
    assert.deepEqual(
      byDay(rows, 'en', 'Time unknown', now).map(({ heading, entries }) => [heading, entries.length]),
      [
        ['Today', 2],
        ['Time unknown', 2],
      ],
    );
  });
});

describe('the first page over what is known', () => {
  const rows = (...ids: string[]) => ids.map((id) => entry(id, 2026, 2, 4));
  const ids = (page: { rows: ActivityEntry[]; next: string }) => [page.rows.map(({ id }) => id).join(''), page.next];

  it('keeps the older pages where it reaches them', () => {
    assert.deepEqual(ids(onTop({ rows: rows('z', 'a', 'b'), next: 'b' }, { rows: rows('a', 'b', 'c', 'd'), next: 'd' })), ['zabcd', 'd']);
  });

  it('begins anew where so much has happened that there is a gap', () => {
    assert.deepEqual(ids(onTop({ rows: rows('x', 'y', 'z'), next: 'z' }, { rows: rows('a', 'b'), next: 'b' })), ['xyz', 'z']);
  });

  it('is all there is when nothing comes behind it', () => {
    assert.deepEqual(ids(onTop({ rows: rows('a'), next: '' }, { rows: rows('a', 'b'), next: 'b' })), ['a', '']);
  });

  it('takes what has changed in the entries it brings', () => {
    const [first] = rows('a');
    const { rows: found } = onTop({ rows: [{ ...first!, count: 3 }], next: 'a' }, { rows: rows('a', 'b'), next: '' });
    assert.deepEqual([found[0]!.count, found.length], [3, 2]);
  });
});
