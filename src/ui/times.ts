import { dateFormat, relativeFormat } from './formats.js';

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
  ['month', 30],
  ['year', 12],
];

/** "3 days ago", "in 2 hours"; less than a minute is "now". */
export function relativeTime(at: string | number, locale: string, now: number = Date.now()): string {
  const format = relativeFormat(locale, { numeric: 'auto' });
  let amount = (new Date(at).getTime() - now) / 60_000;
  if (Math.abs(amount) < 1) return format.format(0, 'second');
  for (let step = 0; ; step++) {
    const [unit] = steps[step]!;
    const next = steps[step + 1];
    if (!next || Math.abs(amount) < next[1]) return format.format(Math.trunc(amount), unit);
    amount /= next[1];
  }
}

/** "4 March 2026". */
export const calendarDay = (at: string | number, locale: string): string => dateFormat(locale, { dateStyle: 'long' }).format(new Date(at));

/** Whether a backend's text is a time at all. */
export const isTime = (at: string): boolean => !Number.isNaN(Date.parse(at));

/** "Saturday, 21 November 2026 at 14:05". */
export const exactTime = (at: string | number, locale: string): string =>
  dateFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));

/** "0:24". */
export function countdown(milliseconds: number, locale: string): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const part = (value: number, digits: number) => value.toLocaleString(locale, { minimumIntegerDigits: digits, useGrouping: false });
  return `${part(Math.floor(seconds / 60), 1)}:${part(seconds % 60, 2)}`;
}
