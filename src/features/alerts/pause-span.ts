const minute = 60_000;

/** Milliseconds. */
export const longestPause: number = 30 * 24 * 60 * minute;

/** A pause ends on a full minute, so that what is said of it is true: in half an hour, the clock shows the same minute. */
export const inMinutes = (minutes: number, from: number): number => Math.floor((from + minutes * minute) / minute) * minute;
