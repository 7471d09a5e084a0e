/** How long things take on the page, as ratios to a floor in the same run. Machines differ, ratios less so. */
import { at, ms } from './figures.js';
import type { Measured, measure } from './page.js';
import { withPage } from './served-page.js';

const rounds = 200;
/** The first mounts compile the code. */
const warmUp = 20;

const median = (values: readonly number[]) => at(values, 0.5);

const { form, bare, styled, single, burst, controls }: Measured = await withPage('test/bench/page.ts', async (page) => {
  await page.waitForFunction('globalThis.measure');
  return page.evaluate((count) => (globalThis as unknown as { measure: typeof measure }).measure(count), rounds);
});
const warm = (values: number[]) => values.slice(warmUp);
const ratio = (floor: number[]) => (median(warm(form)) / median(warm(floor))).toFixed(2);

console.log(`mount of profile-form, ready (${controls.form} controls)   ${ms(median(warm(form)))}   p95 ${ms(at(warm(form), 0.95))}`);
console.log(`mount of the same in bare Lit (${controls.bare} controls)  ${ms(median(warm(bare)))}   p95 ${ms(at(warm(bare), 0.95))}`);
console.log(`the same with the library's styles             ${ms(median(warm(styled)))}   p95 ${ms(at(warm(styled), 0.95))}`);
console.log(`ratio to bare Lit with the same look ${ratio(styled)} (goal ≤ 1.3), without a look ${ratio(bare)}`);
console.log(`one accepted wish on disk     ${ms(median(single))}   p95 ${ms(at(single, 0.95))} (goal ≤ 50 ms)`);
console.log(`160 wishes at once on disk    ${ms(median(burst))}   worst ${ms(Math.max(...burst))} (goal ≤ 150 ms)`);
