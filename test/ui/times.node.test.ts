import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDay, countdown, relativeTime } from '../../src/ui/times.js';

const now = Date.parse('2026-11-21T12:00:00Z');
const minutes = (count: number) => now + count * 60_000;
const inEnglish = (at: number) => relativeTime(at, 'en', now);

describe('relative time', () => {
  it('says "now" within a minute, to both sides', () => {
    assert.equal(inEnglish(minutes(-0.9)), 'now');
    assert.equal(inEnglish(minutes(0.9)), 'now');
  });

  it('takes the largest unit that is full', () => {
    const days = 24 * 60;
    const found = [-1, -59, -60, -23 * 60, -days, -29 * days, -30 * days, -359 * days, -360 * days].map((count) =>
      inEnglish(minutes(count)),
    );
    assert.deepEqual(found, [
      '1 minute ago',
      '59 minutes ago',
      '1 hour ago',
      '23 hours ago',
      'yesterday',
      '29 days ago',
      'last month',
      '11 months ago',
      'last year',
    ]);
  });

  it('speaks of what is still to come', () => {
    assert.equal(inEnglish(minutes(24 * 60)), 'tomorrow');
    assert.equal(inEnglish(minutes(90)), 'in 1 hour');
  });

  it('speaks the language of the panel', () => assert.equal(relativeTime(minutes(-120), 'de', now), 'vor 2 Stunden'));
});

describe('calendar day', () => {
  it('is written out', () => assert.equal(calendarDay('2026-03-04T12:00:00Z', 'en-GB'), '4 March 2026'));
});

describe('countdown', () => {
  it('has minutes and two digits of seconds', () => {
    assert.deepEqual(
      [0, 1, 24_000, 59_001, 60_000, 601_000].map((left) => countdown(left, 'en')),
      ['0:00', '0:01', '0:24', '1:00', '1:00', '10:01'],
    );
  });

  it('never goes below nothing', () => assert.equal(countdown(-5_000, 'en'), '0:00'));
});
