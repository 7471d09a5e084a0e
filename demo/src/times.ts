const hours = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short' });
const shortDate = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const longDate = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });
const away = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const midnight = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** Days of the calendar, not of 24 hours; rounded, because two days of a year are shorter or longer. */
const daysAgo = (time: Date) => Math.round((midnight(new Date()) - midnight(time)) / 86_400_000);

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** 14:05 */
export const clock = (at: string): string => hours.format(new Date(at));

/** As short as can be told apart: 14:05, Yesterday, Tue, 3 Nov. */
export function shortTime(at: string): string {
  const time = new Date(at);
  const days = daysAgo(time);
  if (days <= 0) return hours.format(time);
  if (days === 1) return capital(away.format(-1, 'day'));
  return days < 7 ? weekday.format(time) : shortDate.format(time);
}

/** Of what is to come within a week: 14:05, Tue 14:05. */
export function timeAhead(at: string): string {
  const time = new Date(at);
  return daysAgo(time) === 0 ? clock(at) : `${weekday.format(time)} ${clock(at)}`;
}

/** Today, Yesterday, Tuesday, 3 November. */
export function dayOf(at: string): string {
  const time = new Date(at);
  const days = daysAgo(time);
  return days < 2 ? capital(away.format(-Math.max(days, 0), 'day')) : longDate.format(time);
}

const counted = (unit: 'second' | 'minute') => new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' });

/** 12 seconds, 3 minutes; from a minute on, whole ones. */
export const duration = (seconds: number): string =>
  seconds < 60 ? counted('second').format(Math.max(1, Math.ceil(seconds))) : counted('minute').format(Math.ceil(seconds / 60));

/** 0:24 */
export const countdown = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
