import type { AvailabilityStatus } from '../availability/availability.js';
import { alertLimits, days, type AlertAudience, type AlertPreferences, type AlertWay, type Happening } from './alerts.js';

export interface AlertNow {
  /** Epoch ms. */
  time: number;
  /** The person looks at a page of the desk. */
  hasFocus: boolean;
  /** The conversation that is to be seen on it. */
  onScreen?: string | undefined;
  status: AvailabilityStatus;
  /** IANA time zone of the device, for a person who has chosen none. */
  zone?: string | undefined;
}

/** Why nobody is to hear or see it at once; of several reasons the first. */
export const silences = ['seen', 'stale', 'paused', 'quiet', 'offline', 'busy', 'audience', 'silent', 'focus'] as const;
export type Silence = (typeof silences)[number];

export interface AlertDecision {
  /** `volume` in percent, `delay` in seconds. */
  sound?: { tone: string; volume: number; delay: number; repeat: boolean };
  popup?: { delay: number };
  /** It counts among what is unseen. */
  badge: boolean;
  why?: Silence;
}

const minute = 60_000;
const day = 24 * 60 * minute;

interface WallClock {
  /** What it shows, as if that were UTC. */
  wallAt(time: number): number;
}

function clockIn(zone: string | undefined): WallClock {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...options, calendar: 'gregory', hourCycle: 'h23', ...(zone && { timeZone: zone }) });
  return {
    wallAt(time) {
      const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
      const { year, month, day: date, hour, minute: minutes, second } = parts as Record<Intl.DateTimeFormatPartTypes, number>;
      return Date.UTC(year, month - 1, date, hour, minutes, second) + (((time % 1000) + 1000) % 1000);
    },
  };
}

/** A zone that this machine does not know is taken for none. */
function wallClock(zones: readonly (string | undefined)[]): WallClock {
  for (const zone of zones) {
    try {
      if (zone) return clockIn(zone);
    } catch {
      // The next one.
    }
  }
  return clockIn(undefined);
}

/**
 * When the wall clock first comes to `wall`, or is before it for the last time: where it is put back, that is not the same.
 * Where it is put forward over it, that is when.
 */
function timeOf(wall: number, clock: WallClock, which: 'first' | 'last'): number {
  const offsets = [wall - 1.5 * day, wall + 1.5 * day].map((near) => clock.wallAt(near) - near);
  const sought = which === 'first' ? wall : wall - 1;
  const found = offsets.map((offset) => sought - offset).filter((time) => clock.wallAt(time) === sought);
  if (found.length) return which === 'first' ? Math.min(...found) : Math.max(...found) + 1;
  let before = sought - Math.max(...offsets);
  let after = sought - Math.min(...offsets);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock.wallAt(middle) < sought) before = middle;
    else after = middle;
  }
  return after;
}

/** From midnight, ms; NaN: it is no time of day. */
function sinceMidnight(text: string): number {
  const [hours = NaN, minutes = NaN] = text.split(':').map(Number);
  return (hours * 60 + minutes) * minute;
}

/**
 * The quiet time of the schedule that is now, or else the next one to begin; undefined: there is none. Nothing of a day's
 * quiet time is lost to daylight saving: of an hour that comes twice both count, and it is not interrupted.
 *
 * @param zone that of the device, for a person who has chosen none.
 */
export function nextQuiet(preferences: AlertPreferences, time: number, zone?: string): { from: number; until: number } | undefined {
  const begins = sinceMidnight(preferences['quiet:from']);
  const ends = sinceMidnight(preferences['quiet:until']);
  if (!preferences['quiet:on'] || Number.isNaN(begins + ends)) return undefined;
  const clock = wallClock([preferences['quiet:zone'], zone]);
  const today = Math.floor(clock.wallAt(time) / day) * day;
  for (let ahead = -2; ahead <= 15; ahead++) {
    const midnight = today + ahead * day;
    // The first of January 1970 was a Thursday.
    const name = days[(midnight / day + 3) % 7];
    if (!name || !preferences[`quiet:${name}`]) continue;
    const until = timeOf(midnight + ends + (ends > begins ? 0 : day), clock, 'last');
    if (until <= time) continue;
    const from = timeOf(midnight + begins, clock, 'first');
    if (from < until) return { from, until };
  }
  return undefined;
}

/** The person has paused everything for a while. */
export const isPaused = (preferences: AlertPreferences, time: number): boolean => Date.parse(preferences['pause:until']) > time;

const isScheduled = (preferences: AlertPreferences, time: number, zone?: string): boolean =>
  (nextQuiet(preferences, time, zone)?.from ?? Infinity) <= time;

/** The person wants to be left alone: paused, or in a quiet time. */
export const isQuiet = (preferences: AlertPreferences, time: number, zone?: string): boolean =>
  isPaused(preferences, time) || isScheduled(preferences, time, zone);

function silenceOfAll({ conversation, kind, at }: Happening, audience: AlertAudience, preferences: AlertPreferences, now: AlertNow) {
  if (now.hasFocus && now.onScreen === conversation) return 'seen';
  if (now.time - Date.parse(at) > alertLimits.stale * 1000) return 'stale';
  if (isPaused(preferences, now.time)) return 'paused';
  if (isScheduled(preferences, now.time, now.zone)) return 'quiet';
  if (now.status === 'offline') return 'offline';
  if (now.status === 'busy' && audience !== 'mine' && kind !== 'mention') return 'busy';
  return undefined;
}

function silenceOf(way: AlertWay, { kind }: Happening, audience: AlertAudience, preferences: AlertPreferences, { hasFocus }: AlertNow) {
  if (!preferences[`${way}:${audience}`]) return 'audience';
  const wanted = way === 'popup' ? preferences[`popup:${kind}`] : preferences[`sound:${kind}`] && preferences['sound:volume'] > 0;
  if (!wanted) return 'silent';
  if (hasFocus && preferences[`${way}:when`] === 'hidden') return 'focus';
  return undefined;
}

const secondsOf = (delay: number): number => Math.min(Math.max(delay, 0), alertLimits.delay) || 0;

/**
 * Whether and how a person is to hear and see a happening. Left alone (paused, quiet, offline) or told too late, they find
 * it counted and no more; busy, they are alerted of what is theirs. A mention is theirs, wherever it happens. In
 * conversations that they want neither to hear nor to see, others' happenings are not counted either.
 */
export function decideAlerts(preferences: AlertPreferences, happening: Happening, now: AlertNow): AlertDecision {
  const audience = happening.kind === 'mention' ? 'mine' : happening.audience;
  const counts = audience === 'mine' || preferences[`sound:${audience}`] || preferences[`popup:${audience}`];
  const whole = silenceOfAll(happening, audience, preferences, now);
  if (whole) return { badge: whole !== 'seen' && counts, why: whole };
  const sound = silenceOf('sound', happening, audience, preferences, now);
  const popup = silenceOf('popup', happening, audience, preferences, now);
  return {
    badge: counts,
    ...(!sound && {
      sound: {
        tone: preferences[`sound:${happening.kind}`],
        volume: preferences['sound:volume'],
        delay: secondsOf(preferences['sound:delay']),
        repeat: preferences['sound:repeat'],
      },
    }),
    ...(!popup && { popup: { delay: secondsOf(preferences['popup:delay']) } }),
    // What came closest to an alert says why there is none.
    ...(sound && popup && { why: silences[Math.max(silences.indexOf(sound), silences.indexOf(popup))]! }),
  };
}
