import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { returnTimes, timeAfter, timeLeft, weekday } from '../../../src/features/availability/return-times.js';
import { clockTime, isSameDay } from '../../../src/ui/clock-time.js';

const at = (time: string) => new Date(`2026-11-21T${time}`).getTime();
const clock = (time: number) => new Date(time).toTimeString().slice(0, 5);

describe('times to come back at', () => {
  it('are full hours of today after the next hour, and tomorrow morning', () => {
    const { today, tomorrow } = returnTimes(at('12:35:10'));
    assert.deepEqual(today.map(clock), ['14:00', '15:00', '16:00', '17:00', '18:00', '19:00']);
    assert.equal(tomorrow, new Date('2026-11-22T08:00').getTime());
  });

  it('end with the day', () => {
    assert.deepEqual(returnTimes(at('21:30')).today.map(clock), ['23:00']);
    assert.deepEqual(returnTimes(at('23:10')).today, []);
  });

  it('lie ahead, rising, within two days, whatever the clock says', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (date) => {
        const now = date.getTime();
        const { today, tomorrow } = returnTimes(now);
        const all = [now, ...today, tomorrow];
        for (const [place, time] of all.slice(1).entries()) assert.ok(time > all[place]!, String(date));
        assert.ok(today.every((time) => isSameDay(time, now)));
        assert.ok(tomorrow - now < 49 * 3_600_000);
        assert.ok(Date.parse(timeAfter(now, 30)) - now - 1_800_000 < 60_000);
        assert.equal(Date.parse(timeAfter(now, 30)) % 60_000, 0);
      }),
    ));

  it('are told in the words of a language', () => {
    assert.equal(clockTime(at('14:00'), 'de', at('09:00')), '14:00');
    assert.match(clockTime(at('14:00'), 'en', at('09:00') - 86_400_000), /^Saturday.* 2:00\sPM$/);
    assert.equal(weekday(at('14:00'), 'sv'), 'lördag');
    assert.equal(timeLeft(at('14:00'), 'en', at('13:35:20')), 'in 25 minutes');
    assert.equal(timeLeft(at('14:00'), 'en', at('13:59:50')), 'in 1 minute');
    assert.equal(timeLeft(at('16:40'), 'en', at('14:00')), 'in 2 hours');
  });
});
