import { gate } from './gate.js';

/** From when the page is shown until the browser puts it away. */
let visit: AbortController | undefined;
let back = gate();

function watch(): AbortController {
  addEventListener('pagehide', ({ persisted }) => persisted && visit!.abort());
  addEventListener('pageshow', () => {
    if (!visit!.signal.aborted) return;
    visit = new AbortController();
    back.open();
    back = gate();
  });
  return new AbortController();
}

/**
 * For what a page must not hold while it lies in the back/forward cache: no code runs there that could let it go, so the page
 * that the person went to would wait for it for ever. `run` lets it go when its signal aborts, fails by that, and runs again
 * when they come back.
 */
export async function whileHere<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  visit ??= watch();
  for (;;) {
    const { signal } = visit;
    if (signal.aborted) await back.passed;
    else
      try {
        return await run(signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
  }
}
