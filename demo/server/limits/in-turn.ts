import { Problem } from '../http/problems.js';

interface Bounds {
  atOnce: number;
  waiting: number;
}

interface Owner {
  running: number;
  waiting: (() => void)[];
}

/**
 * Runs so many works at once and lets so many wait, in all and of each owner. Owners take turns: whoever brings many works makes
 * nobody wait but themselves. Whoever comes when the queue is full is asked to come again.
 */
export function inTurn(all: Bounds, each: Bounds): <T>(owner: string, work: () => Promise<T>) => Promise<T> {
  /** Those who have something here, in the order of their turns. */
  const owners = new Map<string, Owner>();
  let running = 0;
  let waiting = 0;

  function begin(own: Owner): void {
    running += 1;
    own.running += 1;
  }

  function wait(own: Owner): Promise<void> {
    waiting += 1;
    return new Promise((resolve) => own.waiting.push(resolve));
  }

  function end(name: string, own: Owner): void {
    running -= 1;
    own.running -= 1;
    if (!own.running && !own.waiting.length) owners.delete(name);
    const next = [...owners].find(([, { running, waiting }]) => waiting.length && running < each.atOnce);
    if (next) callIn(...next);
  }

  function callIn(name: string, own: Owner): void {
    // The owner's next turn comes after everybody else's.
    owners.delete(name);
    owners.set(name, own);
    waiting -= 1;
    begin(own);
    own.waiting.shift()!();
  }

  return async (name, work) => {
    const own = owners.get(name) ?? { running: 0, waiting: [] };
    const mayBegin = running < all.atOnce && own.running < each.atOnce;
    if (!mayBegin && (waiting >= all.waiting || own.waiting.length >= each.waiting))
      throw new Problem('unavailable', { headers: { 'Retry-After': '2' } });
    owners.set(name, own);
    if (mayBegin) begin(own);
    else await wait(own);
    try {
      return await work();
    } finally {
      end(name, own);
    }
  };
}
