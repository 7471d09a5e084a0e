import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as puppeteer from 'puppeteer-core';
import { chromiumArguments, ensureBrowser, type Engine } from './setup/browsers.js';
import { bundledReact } from './setup/bundled-react.js';
import { forcedColorsPlugin } from './setup/forced-colors.js';
import { referenceServer } from './setup/reference-server.js';
import { webkitLauncher } from './setup/webkit-launcher.js';

/** Whatever is not here (and not `*.node.test.ts`) runs in Node: the Desk, its server, the repository, end to end. */
const places = /^(adapters|contract|contracts|element|features|locales|panel|provider|session|state|styles|ui)\/.*\.test\.ts$/;

/** Where engines differ most: what elements are made of and their contracts, storage, typing and sound. They run in each. */
const ofEveryEngine =
  /^((contracts(?!\/manifest)|element|state|features\/(alerts|preferences))\/|features\/canned-responses\/canned-response-picker)/;

/** Chromium runs everything, Firefox and WebKit a third of the rest each; with FULL=1 each runs all. */
export function testsFor(engine: Engine): string[] {
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => places.test(file) && !file.endsWith('.node.test.ts'))
    .sort();
  const rest = all.filter((file) => !ofEveryEngine.test(file));
  const isOthers = (file: string) => rest.includes(file) && rest.indexOf(file) % 3 !== (engine === 'firefox' ? 0 : 1);
  const isWhole = engine === 'chromium' || process.env['FULL'];
  return all.filter((file) => isWhole || !isOthers(file)).map((file) => `test/${file}`);
}

/** Which of the elements' contracts: Firefox and WebKit take turns. Empty: all of them. */
const turnOf = (engine: Engine, whole: boolean): string =>
  (whole && !process.env['FULL'] && { firefox: '0', webkit: '1', chromium: '' }[engine]) || '';

/** Older Firefoxes know no screen orientation, which comes last when a viewport is set and which no test looks at. */
function withoutOrientation(page: puppeteer.Page): puppeteer.Page {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (viewport) =>
    setViewport(viewport).catch((error: Error) => {
      if (!error.message.includes('setScreenOrientationOverride')) throw error;
    });
  return page;
}

/** Nobody is there to answer whether a page may be left: it would stand still for ever. */
function withoutQuestions<Page extends { on(event: 'dialog', heard: (dialog: { accept(): Promise<void> }) => void): unknown }>(
  page: Page,
): Page {
  page.on('dialog', (dialog) => void dialog.accept());
  return page;
}

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: ensureBrowser('chromium'), args: [...chromiumArguments] },
      // Of two tabs of one window one is hidden, and has no frames and no sizes.
      createPage: async ({ browser }) => withoutQuestions(await (await browser.createBrowserContext()).newPage()),
    }),
  // WebDriver BiDi through puppeteer: Debian has no geckodriver. It knows no media emulation and no accessibility tree.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureBrowser('firefox'),
        // The list of what was downloaded would take the focus from the page; and nobody wants it in a folder of theirs.
        extraPrefsFirefox: {
          'browser.download.alwaysOpenPanel': false,
          'browser.download.folderList': 2,
          'browser.download.dir': tmpdir(),
        },
      },
      concurrency: 1,
      createPage: async ({ context }) => withoutOrientation(await context.newPage()),
    }),
  webkit: () => webkitLauncher({ driver: ensureBrowser('webkit') }),
};

export function configFor(engine: Engine, files: readonly string[], whole: boolean): TestRunnerConfig {
  const backend = referenceServer();
  return {
    files: [...files],
    nodeResolve: { exportConditions: ['development', 'browser'] },
    plugins: [
      esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' }),
      a11ySnapshotPlugin(),
      forcedColorsPlugin(),
      bundledReact(),
      backend.plugin,
    ],
    middleware: [backend.middleware],
    browsers: [launchers[engine]()],
    concurrency: 2,
    testFramework: { config: { timeout: '90000' } },
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
    testsFinishTimeout: 600_000,
    // nanostores reads process.env.NODE_ENV unguarded, and no bundler stands between it and the page.
    testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><title>Tests</title></head>
  <body>
    <script>globalThis.process = { env: { NODE_ENV: 'test', TURN: '${turnOf(engine, whole)}' } };</script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
    // It says something only about the whole suite, which takes twice as long with it.
    coverage: engine === 'chromium' && whole && Boolean(process.env['FULL']),
    coverageConfig: {
      include: ['src/**/*.ts'],
      reportDir: 'coverage',
      reporters: ['lcovonly', 'text-summary'],
      threshold: { statements: 85, branches: 75, functions: 80, lines: 85 },
    },
  };
}
