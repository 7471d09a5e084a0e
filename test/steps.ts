import type { Engine } from './setup/browsers.js';

export interface Step {
  name: string;
  /** For bash, in the top folder. */
  command: string;
  /** What it does, for the log. */
  says: string;
  /** The command tells how many tests it ran; else it is one test itself. */
  counts?: boolean;
  after?: readonly string[];
  browsers?: readonly Engine[];
}

/** In the order in which they start, two at once: the longest first, so that none of them is left alone at the end. */
export const steps: readonly Step[] = [
  {
    name: 'build',
    command: `npm run --silent build && publint --strict && ! grep -rlF 'import("lit-html' dist --include='*.d.ts'`,
    says: 'npm modules, CDN module, Desk; publint',
  },
  { name: 'types', command: 'npm run --silent types', says: 'TypeScript over everything' },
  {
    name: 'chromium',
    command: 'tsx test/browser-tests.ts chromium',
    says: 'browser tests, and with --full their coverage',
    counts: true,
    browsers: ['chromium'],
  },
  { name: 'webkit', command: 'tsx test/browser-tests.ts webkit', says: 'browser tests', counts: true, browsers: ['webkit'] },
  { name: 'firefox', command: 'tsx test/browser-tests.ts firefox', says: 'browser tests', counts: true, browsers: ['firefox'] },
  {
    name: 'e2e',
    command: 'tsx test/node-tests.ts test/e2e --serially',
    says: 'the built Desk on its real backend',
    counts: true,
    after: ['build'],
    browsers: ['chromium'],
  },
  { name: 'server', command: 'tsx test/node-tests.ts test/demo', says: 'the reference backend', counts: true },
  {
    name: 'stories',
    command: 'storybook build --config-dir stories/.storybook --output-dir storybook-static --quiet && tsx test/stories-check.ts',
    says: 'every story of the built Storybook',
    counts: true,
    browsers: ['chromium'],
  },
  {
    name: 'unit',
    command: 'tsx test/node-tests.ts $(ls -d test/*/ | grep -vE "^test/(demo|repo|e2e)/")',
    says: 'tests in Node',
    counts: true,
  },
  { name: 'lint', command: 'npm run --silent lint', says: 'eslint, lit-analyzer, prettier' },
  { name: 'repo', command: 'tsx test/node-tests.ts test/repo', says: 'layers, budgets, promises of the README', counts: true },
  { name: 'manifest', command: 'tsx test/manifest-check.ts', says: 'custom-elements.json is fresh' },
  { name: 'size', command: 'npm run --silent size', says: 'bundles within their budgets' },
];
