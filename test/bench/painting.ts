let began: number | undefined;
const beginning = () => (began ??= performance.now());
// Before all others: a frame begins with what is told of scrolling.
addEventListener('scroll', beginning, { capture: true, passive: true });

const { port1, port2 } = new MessageChannel();

/** Resolves when the next frame is painted, to the milliseconds that it took of this thread: scroll events, callbacks, style, layout, paint. */
export function frame(): Promise<number> {
  began = undefined;
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const from = beginning();
      port1.onmessage = () => resolve(performance.now() - from);
      port2.postMessage(undefined);
    });
  });
}

/** What `run` takes until what it changed is painted, without the time that is spent waiting for the frame. */
export async function painted(run: () => unknown): Promise<number> {
  const from = performance.now();
  await run();
  const took = performance.now() - from;
  return took + (await frame());
}

export async function until(holds: () => unknown): Promise<void> {
  const end = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It did not come to hold: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Every task over 50 ms by the clock while `run` goes on, ms. */
export async function longTasks(run: () => Promise<unknown>): Promise<number[]> {
  const tasks: number[] = [];
  const take = (entries: PerformanceEntryList) => tasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  await frame();
  observer.observe({ type: 'longtask' });
  performance.mark('watched-from');
  await run();
  await frame();
  performance.mark('watched-to');
  await frame();
  take(observer.takeRecords());
  observer.disconnect();
  return tasks;
}
