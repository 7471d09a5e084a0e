/** How long things take on the page, as ratios to a floor in the same run. Machines differ, ratios less so. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, ensureBrowser } from '../setup/browsers.js';
import { serveFolder } from '../setup/serve-folder.js';
import type { Measured, measure } from './page.js';

const rounds = 200;
/** The first mounts compile the code. */
const warmUp = 20;

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
const median = (values: readonly number[]) => at(values, 0.5);
const ms = (value: number) => `${value.toFixed(1)} ms`;

async function run(folder: string): Promise<Measured> {
  await build({
    entryPoints: ['test/bench/page.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/page.js"></script></html>',
  );
  const server = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium'),
    args: [...chromiumArguments],
    chromiumSandbox: false,
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(server.url);
    await page.waitForFunction('globalThis.measure');
    return await page.evaluate((count) => (globalThis as unknown as { measure: typeof measure }).measure(count), rounds);
  } finally {
    await browser.close();
    server.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'settings-elements-bench-'));
const { form, bare, styled, single, burst, controls } = await run(folder).finally(() => rm(folder, { recursive: true, force: true }));
const warm = (values: number[]) => values.slice(warmUp);
const ratio = (floor: number[]) => (median(warm(form)) / median(warm(floor))).toFixed(2);

console.log(`mount of profile-form, ready (${controls.form} controls)   ${ms(median(warm(form)))}   p95 ${ms(at(warm(form), 0.95))}`);
console.log(`mount of the same in bare Lit (${controls.bare} controls)  ${ms(median(warm(bare)))}   p95 ${ms(at(warm(bare), 0.95))}`);
console.log(`the same with the library's styles             ${ms(median(warm(styled)))}   p95 ${ms(at(warm(styled), 0.95))}`);
console.log(`ratio to bare Lit with the same look ${ratio(styled)} (goal ≤ 1.3), without a look ${ratio(bare)}`);
console.log(`one accepted wish on disk     ${ms(median(single))}   p95 ${ms(at(single, 0.95))} (goal ≤ 50 ms)`);
console.log(`160 wishes at once on disk    ${ms(median(burst))}   worst ${ms(Math.max(...burst))} (goal ≤ 150 ms)`);
