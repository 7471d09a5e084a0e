import { alertLimits } from './alerts.js';

/** What was missed comes all at once; what comes so much later, in ms, is news. */
const apart = 5_000;
/** As much as the way to the desk may differ, ms. */
const alike = 5_000;

/**
 * Brings times of the backend to the clock of the device, ISO 8601. Of a clock that is fast, all that happens looks missed,
 * and nothing would sound any more: what is late twice, by the same time and not at once, was not missed.
 */
export function alertClock(now: () => number): (at: string) => string {
  /** How fast the clock is known to be, ms. */
  let fast = 0;
  let late: { by: number; heard: number } | undefined;

  function learn(by: number, heard: number): void {
    if (by < fast) fast = Math.max(0, by);
    if (by - fast <= alertLimits.stale * 1000) return;
    if (!late || Math.abs(by - late.by) > alike) late = { by, heard };
    else if (heard - late.heard >= apart) fast = Math.min(by, late.by);
  }

  return (at) => {
    const heard = now();
    const by = heard - Date.parse(at);
    if (Number.isNaN(by)) return at;
    learn(by, heard);
    return fast ? new Date(heard - by + fast).toISOString() : at;
  };
}
