import type { Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds by the clock, and of the processor. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

export interface Watched<R> {
  result: R;
  /** What each task of the page kept the processor, ms: a busy machine makes tasks longer by the clock alone. */
  tasks: number[];
}

/** With the tasks of the page between its marks `watched-from` and `watched-to`. */
export async function withThreadTasks<R>(page: Page, run: () => Promise<R>): Promise<Watched<R>> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
  const result = await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const isOurs = ({ pid, tid }: TraceEvent) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
  const times = (mark: string) => traceEvents.filter(({ name }) => name === mark).map(({ ts }) => ts);
  const ends = times('watched-to');
  const spans = times('watched-from').map((from, at) => ({ from, to: ends[at] ?? Infinity }));
  const tasks = traceEvents.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && isOurs(event));
  const watched = tasks.filter(({ ts }) => spans.some(({ from, to }) => ts >= from && ts <= to));
  if (!watched.length) throw new Error('The browser has told of no tasks.');
  return { result, tasks: watched.map(({ tdur = 0 }) => tdur / 1000) };
}
