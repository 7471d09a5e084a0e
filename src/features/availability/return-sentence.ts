import { clockTime, isSameDay } from '../../ui/clock-time.js';
import { isTime } from '../../ui/times.js';
import type { AvailabilityView } from './availability-view.js';
import { newsIsLate, timeLeft, weekday } from './return-times.js';

/** When somebody who takes no chats is online again, if they have said so. */
export function backSentence({ state, text, locale, now }: AvailabilityView): string | undefined {
  const { status, until } = state.value;
  if (status === 'online' || !isTime(until)) return undefined;
  const at = Date.parse(until);
  const time = clockTime(at, locale, at);
  if (at <= now) return now - at < newsIsLate ? text('backNow') : text('backLate', { time });
  const words = { time, left: timeLeft(at, locale, now) };
  return isSameDay(at, now) ? text('backAt', words) : text('backOn', { ...words, day: weekday(at, locale) });
}
