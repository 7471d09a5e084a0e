import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import { chromiumArguments, ensureBrowser, type Engine } from './setup/browsers.js';
import { forcedColorsPlugin } from './setup/forced-colors.js';
import { referenceServer } from './setup/reference-server.js';
import { webkitLauncher } from './setup/webkit-launcher.js';

/** Whatever is not here (and not `*.node.test.ts`) runs in Node: the Desk, its server, the repository, end to end. */
export const browserTests = [
  'test/{adapters,contract,contracts,element,features,locales,panel,provider,session,state,styles,ui}/**/*.test.ts',
  'test/*.test.ts',
  '!test/**/*.node.test.ts',
];

/** Older Firefoxes know no screen orientation, which comes last when a viewport is set and which no test looks at. */
function withoutOrientation(page: puppeteer.Page): puppeteer.Page {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (viewport) =>
    setViewport(viewport).catch((error: Error) => {
      if (!error.message.includes('setScreenOrientationOverride')) throw error;
    });
  return page;
}

const launchers = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: ensureBrowser('chromium'), args: [...chromiumArguments] } }),
  // WebDriver BiDi through puppeteer: Debian has no geckodriver. It knows no media emulation and no accessibility tree.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: ensureBrowser('firefox') },
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
    plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' }), a11ySnapshotPlugin(), forcedColorsPlugin(), backend.plugin],
    middleware: [backend.middleware],
    browsers: [launchers[engine]()],
    concurrency: 2,
    testFramework: { config: { timeout: '15000' } },
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
    testsFinishTimeout: 600_000,
    // nanostores reads process.env.NODE_ENV unguarded, and no bundler stands between it and the page.
    testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head><title>Tests</title></head>
  <body>
    <script>globalThis.process = { env: { NODE_ENV: 'test' } };</script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
    // Coverage says something only about the whole suite.
    coverage: engine === 'chromium' && whole,
    coverageConfig: {
      include: ['src/**/*.ts'],
      reportDir: 'coverage',
      reporters: ['lcovonly', 'text-summary'],
      threshold: { statements: 85, branches: 75, functions: 80, lines: 85 },
    },
  };
}
