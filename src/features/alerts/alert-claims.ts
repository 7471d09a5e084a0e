import type { Platform } from '../../state/platform/platform.js';

/** Of all tabs of this browser that claim a name, one gets it; and keeps it for so long, in ms, that a tab that comes late does not. */
export type Claim = (name: string, keep: number) => Promise<boolean>;

export type Time = Pick<Platform, 'now' | 'sleep'>;

/** `ifAvailable`: a frozen tab keeps its lock for ever, and nobody waits for it. */
function claimByLock(locks: LockManager, name: string, keep: number, { sleep }: Time, signal: AbortSignal): Promise<boolean> {
  return new Promise((decide, fail) => {
    const held = (lock: Lock | null) => {
      decide(lock !== null);
      return lock ? sleep(keep, signal) : undefined;
    };
    locks.request(name, { ifAvailable: true }, held).catch(fail);
  });
}

const place = 'settings-elements|claim|';
/** In which what another tab wrote arrives, ms. */
const arrival = 60;

const untilOf = (entry: string | null) => Number(entry?.split(' ')[1] ?? 0);

function forgetOld(storage: Storage, now: number): void {
  for (const key of Object.keys(storage)) if (key.startsWith(place) && untilOf(storage.getItem(key)) <= now) storage.removeItem(key);
}

/** Plain-http pages have no locks: who wrote last has it, once all who saw it free have written. */
async function claimByStorage(storage: Storage, name: string, keep: number, { now, sleep }: Time, signal: AbortSignal) {
  forgetOld(storage, now());
  if (storage.getItem(place + name) !== null) return false;
  const mine = `${Math.random()} ${now() + keep}`;
  storage.setItem(place + name, mine);
  await sleep(arrival, signal);
  if (storage.getItem(place + name) !== mine) return false;
  void sleep(keep, signal).then(() => storage.removeItem(place + name));
  return true;
}

/** Where a browser offers neither, or forbids it, each tab is on its own. What was claimed is free when the signal aborts. */
export function tabClaims(time: Time, signal: AbortSignal): Claim {
  return async (name, keep) => {
    if (signal.aborted) return false;
    try {
      if (navigator.locks) return await claimByLock(navigator.locks, name, keep, time, signal);
    } catch {
      // Storage, then.
    }
    try {
      return await claimByStorage(localStorage, name, keep, time, signal);
    } catch {
      return true;
    }
  };
}
