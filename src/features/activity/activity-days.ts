import { dateFormat, relativeFormat } from '../../ui/formats.js';
import { isTime } from '../../ui/times.js';
import type { ActivityEntry } from './activity.js';

/** What happened on one day, where the person is. */
export interface ActivityDay {
  /** Unlike that of any other day; empty: the time is none. */
  key: string;
  heading: string;
  entries: ActivityEntry[];
}

const milliseconds = 86_400_000;

const midnightOf = (at: string | number): number => new Date(at).setHours(0, 0, 0, 0);

/** A day may have 23 hours or 25. */
const daysBetween = (from: number, to: number): number => Math.round((to - from) / milliseconds);

/** A heading begins with a capital, whatever a word begins with inside a sentence. */
function capitalised(words: string, locale: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(locale) + words.slice(first.length);
}

/** "Today", "Yesterday", "Wednesday, 4 March"; the year where it is another one. */
export function dayName(at: string | number, locale: string, now: number): string {
  const ago = daysBetween(midnightOf(at), midnightOf(now));
  const isOtherYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  const words =
    ago === 0 || ago === 1
      ? relativeFormat(locale, { numeric: 'auto' }).format(-ago, 'day')
      : dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...(isOtherYear && { year: 'numeric' }) }).format(
          new Date(at),
        );
  return capitalised(words, locale);
}

/** In the order in which the days come; what has no time has a heading of its own. */
export function byDay(rows: readonly ActivityEntry[], locale: string, timeUnknown: string, now: number = Date.now()): ActivityDay[] {
  const days = new Map<string, ActivityDay>();
  for (const entry of rows) {
    const key = isTime(entry.at) ? String(midnightOf(entry.at)) : '';
    const day = days.get(key) ?? { key, heading: key ? dayName(entry.at, locale, now) : timeUnknown, entries: [] };
    day.entries.push(entry);
    days.set(key, day);
  }
  return [...days.values()];
}
