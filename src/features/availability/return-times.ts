import { isSameDay } from '../../ui/clock-time.js';
import { dateFormat } from '../../ui/formats.js';
import { relativeTime } from '../../ui/times.js';

const minute = 60_000;
const hour = 60 * minute;

/** Milliseconds after a time of return, until the backend is asked whether it has come: it tells by itself, as a rule. */
export const longWait = 10_000;
/** After so many, something is wrong: the clock of this device is fast, or nothing is heard of the backend. */
export const newsIsLate: number = minute;

/** When a working day begins, for "until tomorrow". */
const morning = 8;
/** So many full hours of the same day are offered. */
const fullHours = 6;

/** When somebody may want to be online again; times in epoch ms, on the clock of this device. */
export interface ReturnTimes {
  /** From now. */
  minutes: readonly number[];
  hours: readonly number[];
  /** Full hours of today, after those from now. */
  today: readonly number[];
  tomorrow: number;
}

export function returnTimes(now: number): ReturnTimes {
  const next = new Date(now);
  next.setMinutes(0, 0, 0);
  const today: number[] = [];
  while (today.length < fullHours) {
    next.setTime(next.getTime() + hour);
    if (!isSameDay(next.getTime(), now)) break;
    if (next.getTime() > now + hour) today.push(next.getTime());
  }
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(morning, 0, 0, 0);
  return { minutes: [30], hours: [1], today, tomorrow: tomorrow.getTime() };
}

/** RFC 3339, on a full minute that is not before the one meant. */
export const timeAfter = (now: number, minutes: number): string =>
  new Date(Math.ceil((now + minutes * minute) / minute) * minute).toISOString();

export const weekday = (at: number, locale: string): string => dateFormat(locale, { weekday: 'long' }).format(at);

/** "in 25 minutes"; a minute that has begun counts. */
export const timeLeft = (until: number, locale: string, now: number): string =>
  relativeTime(now + Math.ceil((until - now) / minute) * minute, locale, now);
