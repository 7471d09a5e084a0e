/** Longer than this and a page feels stuck, ms; well under the 50 ms of a long task, as what one turn ends with takes time too. */
const turn = 8;

/** Lets the browser paint and answer now and then while something long is done. */
export interface Pace {
  /** Await it when there is something to await; often. Rejects when the work is no longer wanted. */
  breathe(): Promise<void> | undefined;
}

interface WithYield {
  scheduler?: { yield?(): Promise<void> };
}

/** Not a timer: those are slowed down in a page that is not looked at. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as WithYield;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

export function shortTurns(signal: AbortSignal, now: () => number = () => performance.now()): Pace {
  let began = now();
  return {
    breathe() {
      if (now() - began < turn) return undefined;
      return nextTurn().then(() => {
        signal.throwIfAborted();
        began = now();
      });
    },
  };
}
