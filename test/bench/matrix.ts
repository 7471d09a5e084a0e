/** What a bulk toggle costs in a matrix of 30 events and 6 channels, as a ratio to setting the same boxes in a loop. */
import { at, ms } from './figures.js';
import type { MatrixMeasured, measureMatrix } from './matrix-page.js';
import { withPage } from './served-page.js';

const rounds = 120;
/** The first ones compile the code. */
const warmUp = 20;

const { bulk, loop, requests, boxes }: MatrixMeasured = await withPage('test/bench/matrix-page.ts', async (page) => {
  await page.waitForFunction('globalThis.measureMatrix');
  return page.evaluate((count) => (globalThis as unknown as { measureMatrix: typeof measureMatrix }).measureMatrix(count), rounds);
});
const warm = (values: number[]) => values.slice(warmUp);
const ratio = at(warm(bulk), 0.5) / at(warm(loop), 0.5);

console.log(`bulk toggle of a column in a matrix of ${boxes} boxes  ${ms(at(warm(bulk), 0.5))}   p95 ${ms(at(warm(bulk), 0.95))}`);
console.log(`the same boxes in a loop, with the same look      ${ms(at(warm(loop), 0.5))}   p95 ${ms(at(warm(loop), 0.95))}`);
console.log(`ratio ${ratio.toFixed(2)} (goal ≤ 2)   requests for each toggle: ${Math.max(...requests)} at most (goal 1)`);
