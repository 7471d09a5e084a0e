import { dayNumber, dayOptions } from '../../ui/clock-time.js';
import { dateFormat, listFormat, numberFormat, relativeFormat } from '../../ui/formats.js';

const minute = 60_000;

/** The name of the device's time zone. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "14:30" on the clocks of a zone. */
export const timeIn = (timeZone: string, at: number, locale: string): string =>
  dateFormat(locale, { timeStyle: 'short', timeZone }).format(at);

/** "14 hours", "1 hour, 30 minutes"; a part of a minute counts as one. */
export function timeSpan(milliseconds: number, locale: string): string {
  const minutes = Math.max(0, Math.ceil(milliseconds / minute));
  const parts = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const said = parts.filter(([amount, unit], at) => amount || (unit === 'minute' && !parts[at - 1]![0]));
  const write = ([amount, unit]: (typeof parts)[number]) =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  return listFormat(locale, { type: 'unit', style: 'long' }).format(said.map(write));
}

/** "today", "tomorrow", "Friday", "12 December". */
export function dayName(at: number, now: number, locale: string, timeZone?: string): string {
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  if (days === 0 || days === 1) return relativeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return dateFormat(locale, { ...dayOptions(days), ...(timeZone && { timeZone }) }).format(at);
}
