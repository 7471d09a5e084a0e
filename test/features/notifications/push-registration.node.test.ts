import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { PushBrowser, PushPlace } from '../../../src/features/notifications/index.js';
import { chromiumArguments, ensureBrowser } from '../../setup/browsers.js';
import { pushSite, type PushSite } from './push-site.js';

declare global {
  var browser: PushBrowser;
  var register: (place: PushPlace) => Promise<ServiceWorkerRegistration>;
}

const file = '/push-worker.js';

describe('registering the push worker, on a page with a strict policy', () => {
  let site: PushSite;
  let folder: string;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'push-'));
    site = await pushSite();
    // A private window, which every other context is, has no push.
    context = await chromium.launchPersistentContext(folder, {
      executablePath: ensureBrowser('chromium'),
      args: [...chromiumArguments],
      chromiumSandbox: process.getuid?.() !== 0,
    });
    context.setDefaultTimeout(8_000);
    await context.grantPermissions(['notifications'], { origin: site.url });
  });
  after(async () => {
    await context.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await context.newPage();
    await page.goto(site.url);
  });
  afterEach(() => page.close());

  /** The reason why it failed, or the state of the worker. A browser without its vendor's push service cannot subscribe. */
  const register = (worker: string) =>
    page.evaluate(
      (file) =>
        globalThis.register({ worker: file }).then(
          ({ active }) => active?.state,
          (error: { problem?: { reason?: string } }) => error.problem?.reason,
        ),
      worker,
    );

  it('has all it takes, and subscribes to nothing by itself', async () => {
    assert.deepEqual(
      await page.evaluate(async () => [browser.obstacle, browser.permission(), await browser.find({ worker: '/push-worker.js' })]),
      [undefined, 'granted', undefined],
    );
  });

  for (const [wrong, reason] of [
    ['/missing.js', 'worker-missing'],
    ['/page-instead.js', 'worker-type'],
    ['/broken.js', 'worker-broken'],
    ['https://elsewhere.example/push-worker.js', 'worker-origin'],
  ] as const)
    it(`tells what is wrong with ${wrong}`, async () => assert.equal(await register(wrong), reason));

  for (const forgotten of ['no-worker', 'no-policy'])
    it(`tells that the policy of ${forgotten} does not allow it`, async () => {
      await page.goto(site.url + forgotten);
      assert.equal(await register(file), 'worker-policy');
    });

  it('starts, as often as it is registered', async () => {
    assert.deepEqual([await register(file), await register(file)], ['activated', 'activated']);
  });
});
