import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPaused, isQuiet, nextQuiet } from '../../../src/rules.js';
import { days, defaultAlerts, type AlertPreferences } from '../../../src/features/alerts/alerts.js';
import { randomFrom } from '../../support/simulation.js';

const minute = 60_000;
const hour = 60 * minute;

const schedule = (from: string, until: string, zone: string, on: readonly string[] = days): AlertPreferences => ({
  ...defaultAlerts,
  ...Object.fromEntries(days.map((day) => [`quiet:${day}`, on.includes(day)])),
  'quiet:on': true,
  'quiet:from': from,
  'quiet:until': until,
  'quiet:zone': zone,
});

/** Each minute of some days, as a clock on the wall of that place shows it: such texts are in order. */
function readings(start: number, count: number, zone: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return Array.from({ length: count }, (_, index) => format.format(start + index * minute));
}

const dateAfter = (date: string) => new Date(Date.parse(`${date}T12:00Z`) + 24 * hour).toISOString().slice(0, 10);
const dayOf = (date: string) => new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(date)).toLowerCase();

/** Quiet times as somebody finds them who looks at the wall each minute: from the first that is not before, to the last that is before. */
function scan(walls: readonly string[], from: string, until: string, on: readonly string[]) {
  const dates = [...new Set(walls.map((wall) => wall.slice(0, 10)))].filter((date) => on.includes(dayOf(date)));
  return dates
    .map((date) => {
      const end = `${until > from ? date : dateAfter(date)} ${until}`;
      return { from: walls.findIndex((wall) => wall >= `${date} ${from}`), until: walls.findLastIndex((wall) => wall < end) + 1 };
    })
    .filter((quiet) => quiet.from >= 0 && quiet.from < quiet.until);
}

/** The Sundays (in New York and Berlin) around which the clock is put; Kolkata's never is. */
const changes: Readonly<Record<string, readonly string[]>> = {
  'Europe/Berlin': ['2026-03-29', '2026-10-25'],
  'America/New_York': ['2026-03-08', '2026-11-01'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
  'Asia/Kolkata': ['2026-03-29'],
};

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe('quiet times', () => {
  for (const [zone, sundays] of Object.entries(changes))
    for (const sunday of sundays)
      it(`are those that a look at the wall each minute finds: ${zone}, ${sunday}`, () => {
        const random = randomFrom(Date.parse(sunday));
        const start = Date.parse(sunday) - 4 * 24 * hour;
        const walls = readings(start, 8 * 24 * 60, zone);
        for (let round = 0; round < 10; round++) {
          // Two of three begin or end where the clock is put.
          const near = () => (random() < 0.66 ? Math.floor(random() * 16) * 15 : Math.floor(random() * 24 * 60));
          const [from, until] = [clock(near()), clock(round % 5 ? near() : 0)];
          const on = days.filter(() => random() < 0.7);
          const found = scan(walls, from, until, on);
          const preferences = schedule(from, until, zone, on);
          const edges = found.flatMap((quiet) => [quiet.from - 1, quiet.from, quiet.until - 1, quiet.until]);
          const some = Array.from({ length: 10 }, () => Math.floor(random() * walls.length));
          // At the ends of what was looked at, quiet times are not seen whole.
          for (const index of [...edges, ...some].filter((at) => at > 26 * 60 && at < walls.length - 26 * 60)) {
            const time = start + index * minute;
            const said = `${from}–${until} ${on.join()} at ${walls[index]}`;
            assert.equal(
              isQuiet(preferences, time),
              found.some((quiet) => quiet.from <= index && index < quiet.until),
              said,
            );
            const next = found.find((quiet) => quiet.until > index);
            if (next && next.until < walls.length)
              assert.deepEqual(
                nextQuiet(preferences, time),
                { from: start + next.from * minute, until: start + next.until * minute },
                `next of ${said}`,
              );
          }
        }
      });

  const lasts = (from: string, until: string, at: string, zone = 'Europe/Berlin') => {
    const quiet = nextQuiet(schedule(from, until, zone), Date.parse(at));
    return quiet && (quiet.until - quiet.from) / minute;
  };

  it('last longer where an hour comes twice and shorter where one is skipped', () => {
    assert.equal(lasts('22:00', '06:00', '2026-10-24T20:00:00Z'), 9 * 60);
    assert.equal(lasts('22:00', '06:00', '2026-03-28T21:00:00Z'), 7 * 60);
    assert.equal(lasts('22:00', '06:00', '2026-06-28T20:00:00Z'), 8 * 60);
  });

  it('are not interrupted by the clock being put back', () => {
    const night = schedule('02:30', '06:00', 'Europe/Berlin');
    for (let time = Date.parse('2026-10-25T00:30:00Z'); time < Date.parse('2026-10-25T05:00:00Z'); time += minute)
      assert.ok(isQuiet(night, time), new Date(time).toISOString());
    assert.ok(!isQuiet(night, Date.parse('2026-10-25T05:00:00Z')));
  });

  it('begin when a skipped hour would have begun, and are none when they lie within it', () => {
    const quiet = nextQuiet(schedule('02:15', '04:00', 'Europe/Berlin'), Date.parse('2026-03-29T00:00:00Z'));
    assert.deepEqual(quiet, { from: Date.parse('2026-03-29T01:00:00Z'), until: Date.parse('2026-03-29T02:00:00Z') });
    assert.ok(!isQuiet(schedule('02:15', '02:45', 'Europe/Berlin'), Date.parse('2026-03-29T01:00:00Z')));
  });

  it('last a whole day when they end when they begin', () => {
    assert.equal(lasts('09:00', '09:00', '2026-06-28T10:00:00Z'), 24 * 60);
  });

  it('belong to the day on which they begin', () => {
    const friday = schedule('18:00', '08:00', 'UTC', ['friday']);
    assert.ok(isQuiet(friday, Date.parse('2026-11-21T07:59:59.999Z')), 'Saturday morning');
    assert.ok(!isQuiet(friday, Date.parse('2026-11-21T08:00:00Z')));
    assert.ok(!isQuiet(friday, Date.parse('2026-11-20T07:00:00Z')), 'Friday morning');
    assert.equal(nextQuiet(friday, Date.parse('2026-11-21T08:00:00Z'))?.from, Date.parse('2026-11-27T18:00:00Z'));
  });

  it('are none without a day, and none when they are off', () => {
    assert.equal(nextQuiet(schedule('18:00', '08:00', 'UTC', []), 0), undefined);
    assert.equal(nextQuiet({ ...schedule('18:00', '08:00', 'UTC'), 'quiet:on': false }, 0), undefined);
  });

  it('a pause is quiet until it is over, and no longer', () => {
    const paused = { ...defaultAlerts, 'pause:until': '2026-11-21T15:00:00+01:00' };
    const end = Date.parse('2026-11-21T14:00:00Z');
    assert.deepEqual([isQuiet(paused, end - 1), isQuiet(paused, end), isPaused(paused, end - 1)], [true, false, true]);
    assert.equal(isPaused(defaultAlerts, 0), false);
  });
});
