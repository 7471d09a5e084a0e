/** What the "/" picker takes on the page, from a key to the painted list. Run it on a quiet machine. */
import { cpus, loadavg } from 'node:os';
import type { measurePicker, PickerMeasured } from './canned-picker-page.js';
import { longOnes, ratio, spread } from './figures.js';
import { withPage } from './served-page.js';
import { withThreadTasks, type Watched } from './thread-tasks.js';

const measured = (count: number, rounds: number): Promise<Watched<PickerMeasured>> =>
  withPage('test/bench/canned-picker-page.ts', async (page) => {
    await page.waitForFunction('globalThis.measurePicker');
    return withThreadTasks(page, () =>
      page.evaluate(
        ([rows, times]) => (globalThis as unknown as { measurePicker: typeof measurePicker }).measurePicker(rows!, times!),
        [count, rounds],
      ),
    );
  });

console.log(`load of the machine before: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors`);

for (const [count, rounds] of [
  [10_000, 60],
  [100_000, 20],
] as const) {
  const { result, tasks } = await measured(count, rounds);
  const { open, alike, bare, keys, answers, long, rows } = result;
  console.log(`
${rows.total} rows, ${rows.known} of them known here
"/" to the painted list             ${spread(open)}
native filter, 20 items of its look ${spread(alike)}   ratio ${ratio(open, alike)} (goal ≤ 2)
native filter, 20 bare items        ${spread(bare)}   ratio ${ratio(open, bare)}
a key to the painted list           ${spread(keys)} (goal of p95 ≤ 16 ms)`);
  if (answers.length) console.log(`the backend's answer, painted       ${spread(answers)} (goal of p95 ≤ 16 ms)`);
  console.log(longOnes(long, tasks));
}
