import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, ensureBrowser } from '../setup/browsers.js';
import { serveFolder } from '../setup/serve-folder.js';

/** Builds a script as a host would, opens a page with it and gives the page to `run`. */
export async function withPage<R>(script: string, run: (page: Page) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), 'settings-elements-bench-'));
  await build({
    entryPoints: { page: script },
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
    return await run(page);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
