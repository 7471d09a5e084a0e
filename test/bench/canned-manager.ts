/** What scrolling through the manager takes, as a ratio to a page of thirty rows that never change. Run it on a quiet machine. */
import { cpus, loadavg } from 'node:os';
import type { ManagerMeasured, measureManager } from './canned-manager-page.js';
import { at, longOnes, ms, ratio } from './figures.js';
import { withPage } from './served-page.js';
import { withThreadTasks, type Watched } from './thread-tasks.js';

const frames = 120;

console.log(`load of the machine before: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors`);

for (const [count, where] of [
  [20_000, 'in memory'],
  [100_000, 'behind the backend'],
] as const) {
  const { result, tasks }: Watched<ManagerMeasured> = await withPage('test/bench/canned-manager-page.ts', async (page) => {
    await page.waitForFunction('globalThis.measureManager');
    return withThreadTasks(page, () =>
      page.evaluate(
        ([many, times]) => (globalThis as unknown as { measureManager: typeof measureManager }).measureManager(many!, times!),
        [count, frames],
      ),
    );
  });
  const { scrolls, rows, blank, long } = result;
  console.log(`\n${count} rows ${where}`);
  for (const [name, { own, fixed }] of Object.entries(scrolls))
    console.log(
      `${name.padEnd(24)} from frame to frame ${ms(at(own.between, 0.5))}, p95 ${ms(at(own.between, 0.95))}` +
        `   ratio ${ratio(own.between, fixed.between)} (goal ≤ 1.3), of p95 ${ratio(own.between, fixed.between, 0.95)}\n` +
        `${''.padEnd(24)} own work of a frame ${ms(at(own.work, 0.5))}, p95 ${ms(at(own.work, 0.95))}, worst ${ms(Math.max(...own.work))}` +
        `   the fixed page's ${ms(at(fixed.work, 0.5))}, p95 ${ms(at(fixed.work, 0.95))}`,
    );
  console.log(`rows in the page at most ${rows} (goal ≤ 60), frames with a row that had not come ${blank}\n${longOnes(long, tasks)}`);
}
