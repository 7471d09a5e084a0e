import { deviceZone } from './alert-times.js';
import { nextQuiet } from './alerts-rules.js';
import { days, type AlertPreferences } from './alerts.js';
import { inMinutes, longestPause } from './pause-span.js';

/** The next time after `from` that the clock in the zone shows this. */
function whenItIs(clock: string, zone: string, from: number): number {
  const always = Object.fromEntries(days.map((name) => [`quiet:${name}`, true]));
  const schedule = { ...always, 'quiet:on': true, 'quiet:from': clock, 'quiet:until': clock, 'quiet:zone': zone } as AlertPreferences;
  return nextQuiet(schedule, from)!.until;
}

/** Tomorrow when the quiet time ends, or else at eight. */
export function tomorrow(preferences: AlertPreferences, now: number): number {
  const midnight = new Date(now);
  midnight.setHours(24, 0, 0, 0);
  const clock = preferences['quiet:on'] ? preferences['quiet:until'] : '08:00';
  const zone = (preferences['quiet:on'] && preferences['quiet:zone']) || deviceZone();
  // Midnight itself is tomorrow already.
  return whenItIs(clock, zone, midnight.getTime() - 1);
}

export const limitsAt = (now: number): { earliest: number; latest: number } => ({
  earliest: inMinutes(1, now),
  latest: inMinutes(0, now + longestPause),
});
