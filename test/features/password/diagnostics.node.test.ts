import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../e2e/support/visit.js';

/** Each page adds a field outside of every form at last: once the browser has named that, it has looked at all the others. */
const sentinel = 'Password field is not contained in a form';

async function servePage(script: string): Promise<Server> {
  const server = createServer(({ url }, answer) => {
    const isScript = url === '/page.js';
    answer.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    answer.end(isScript ? script : '<!doctype html><title>Form</title><body><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('what Chromium itself says of the form', () => {
  let browser: Browser;
  let server: Server;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: ['test/features/password/diagnostics-page.ts'],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    server = await servePage(outputFiles[0]!.text);
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  /** Its remarks on password forms, without the one on the last field. */
  async function remarks(path: string): Promise<string[]> {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    const said: string[] = [];
    const all = new Promise<void>((resolve) => {
      devtools.on('Log.entryAdded', ({ entry: { text } }) => {
        if (text.startsWith('[DOM]')) said.push(text);
        if (text.includes(sentinel)) resolve();
      });
    });
    await devtools.send('Log.enable');
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    await all;
    // It says all of it in one go; this answer comes after the last.
    await devtools.send('Runtime.evaluate', { expression: '1' });
    await page.close();
    return said.filter((text) => !text.includes(sentinel));
  }

  it('finds fault with a bad form', async () => {
    const found = await remarks('/?bad');
    assert.ok(found.length >= 2, found.join('\n'));
    assert.match(found[0]!, /autocomplete attributes/);
  });

  for (const [name, query] of [
    ['in a shadow root', ''],
    ['without a shadow root', '&light'],
    ['in a shadow root, without repetition', '&norepeat'],
    ['without a shadow root and repetition', '&light&norepeat'],
  ] as const) {
    it(`would find fault with ours if it were badly made: ${name}`, async () => {
      const found = await remarks(`/?spoiled${query}`);
      assert.ok(found.length > 0);
    });

    it(`finds nothing to say about ours: ${name}`, async () => {
      assert.deepEqual(await remarks(`/?${query.slice(1)}`), []);
    });
  }
});
