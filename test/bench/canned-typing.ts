/** What a closed picker costs somebody who types in its field, as a ratio to the same page without it, by the processor's time. */
import { cpus, loadavg } from 'node:os';
import type { Kind, Typing } from './canned-typing-page.js';
import { at, ratio } from './figures.js';
import { withPage } from './served-page.js';

const kinds: readonly Kind[] = ['with a closed picker', 'without', 'without, once more'];
const warmUp = 5;

type Taken = Record<Kind, number[]>;
type Page = Parameters<Parameters<typeof withPage>[1]>[0];

/** Milliseconds of the page's thread for each letter; in turns, each first as often as the others. */
async function typed(page: Page, rounds: number, letters: number, isPainted: boolean): Promise<Taken> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  const taken: Taken = { 'with a closed picker': [], without: [], 'without, once more': [] };
  for (let round = 0; round < rounds + warmUp; round++) {
    for (let turn = 0; turn < kinds.length; turn++) {
      const kind = kinds[(round + turn) % kinds.length]!;
      const before = await busy();
      await page.evaluate(([which, count, isSlow]) => (globalThis as unknown as { typing: Typing }).typing.type(which, count, isSlow), [
        kind,
        letters,
        isPainted,
      ] as const);
      if (round >= warmUp) taken[kind].push(((await busy()) - before) / letters);
    }
  }
  return taken;
}

console.log(`load of the machine before: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors`);

await withPage('test/bench/canned-typing-page.ts', async (page) => {
  await page.waitForFunction('globalThis.typing');
  await page.evaluate(() => (globalThis as unknown as { typing: Typing }).typing.prepare());
  const print = (what: string, taken: Taken) => {
    console.log(`\na letter in a field, ${what}`);
    for (const kind of kinds) {
      const [quarter, half, most] = [0.25, 0.5, 0.75].map((share) => `${(at(taken[kind], share) * 1000).toFixed(0)} µs`);
      console.log(`${kind.padEnd(22)} ${half}   quarters ${quarter} to ${most}`);
    }
    const floor = [...taken.without, ...taken['without, once more']];
    console.log(
      `ratio ${ratio(taken['with a closed picker'], floor)} (goal ≤ 1.05); of the page without to itself ${ratio(taken['without, once more'], taken.without)}`,
    );
  };
  print('painted', await typed(page, 45, 20, true));
  print('script and layout alone', await typed(page, 60, 500, false));
});
