import { AdapterError } from '../../contract/index.js';

interface Flight {
  answer: Promise<unknown>;
  passengers: number;
  stop: AbortController;
}

export interface SharedReads {
  /** Joins the same read if one is in flight. It is aborted when the last of those who wait for it has left. */
  share<R>(name: string, signal: AbortSignal | undefined, run: (signal: AbortSignal) => Promise<R>): Promise<R>;
  /** Something changed: whoever asks from now on must not join a read that began before. */
  forget(): void;
}

export function sharedReads(): SharedReads {
  const flights = new Map<string, Flight>();

  function start(name: string, run: (signal: AbortSignal) => Promise<unknown>): Flight {
    const stop = new AbortController();
    const flight: Flight = { stop, passengers: 0, answer: run(stop.signal) };
    const land = () => flights.get(name) === flight && flights.delete(name);
    flight.answer.then(land, land);
    flights.set(name, flight);
    return flight;
  }

  return {
    forget: () => flights.clear(),
    share<R>(name: string, signal: AbortSignal | undefined, run: (signal: AbortSignal) => Promise<R>): Promise<R> {
      return new Promise<R>((resolve, reject) => {
        if (signal?.aborted) return reject(new AdapterError('aborted'));
        const flight = flights.get(name) ?? start(name, run);
        flight.passengers += 1;
        const leave = () => {
          flight.passengers -= 1;
          reject(new AdapterError('aborted'));
          if (flight.passengers > 0) return;
          if (flights.get(name) === flight) flights.delete(name);
          flight.stop.abort();
        };
        signal?.addEventListener('abort', leave, { once: true });
        const arrive = () => signal?.removeEventListener('abort', leave);
        flight.answer.finally(arrive).then((answer) => resolve(answer as R), reject);
      });
    },
  };
}
