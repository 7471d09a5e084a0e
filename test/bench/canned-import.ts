/** What an import of twenty thousand rows takes in the manager's dialog, with its progress and stopped half-way. Run it on a quiet machine. */
import { cpus, loadavg } from 'node:os';
import type { ImportMeasured, measureImport, Stage } from './canned-import-page.js';
import { longOnes, ms } from './figures.js';
import { withPage } from './served-page.js';
import { withThreadTasks, type Watched } from './thread-tasks.js';

const count = 20_000;

console.log(`load of the machine before: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors`);

for (const kind of ['csv', 'json'] as const) {
  const { result, tasks }: Watched<ImportMeasured> = await withPage('test/bench/canned-import-page.ts', async (page) => {
    await page.waitForFunction('globalThis.measureImport');
    return withThreadTasks(page, () =>
      page.evaluate(([rows, format]) => (globalThis as unknown as { measureImport: typeof measureImport }).measureImport(rows, format), [
        count,
        kind,
      ] as const),
    );
  });
  const { floor, megabytes, stoppedAt, moves, check, stop } = result;
  const row = (name: string, { took }: Stage) =>
    console.log(`${name.padEnd(44)} ${ms(took).padStart(10)}   ratio ${(took / floor).toFixed(1).padStart(5)}`);
  console.log(`\n${count} rows, ${megabytes.toFixed(1)} MB of ${kind}; JSON.parse and a push for each: ${ms(floor)}`);
  row('from the file to what it would change', check);
  row('from the button to all of them in the list', result.import);
  row(`stopped after ${stoppedAt} rows`, stop);
  const long = [check, result.import, stop].flatMap((stage) => stage.long);
  console.log(`the bar moved ${moves} times; ${longOnes(long, tasks)}`);
}
