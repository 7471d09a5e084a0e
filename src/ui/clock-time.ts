import { dateFormat } from './formats.js';

/** The calendar day in the zone, or on the device's clock, counted in days. */
export function dayNumber(at: number, timeZone?: string): number {
  const parts = dateFormat('en', { year: 'numeric', month: 'numeric', day: 'numeric', ...(timeZone && { timeZone }) }).formatToParts(at);
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000;
}

export const isSameDay = (one: number, other: number): boolean => dayNumber(one) === dayNumber(other);

/** How a day is called that is so many days ahead: "Sunday" in the week to come, else "12 December". */
export const dayOptions = (days: number): Intl.DateTimeFormatOptions =>
  days > 0 && days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };

/** "14:00" of today, "Sunday 14:00" of the week to come, "12 December 14:00" of another day. */
export function clockTime(at: string | number, locale: string, now: number): string {
  const time = new Date(at).getTime();
  const days = dayNumber(time) - dayNumber(now);
  return dateFormat(locale, { ...(days !== 0 && dayOptions(days)), hour: 'numeric', minute: '2-digit' }).format(time);
}
