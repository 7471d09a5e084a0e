/**
 * Runs the tests that live in a browser: `tsx test/browser-tests.ts <engine> [files] [--watch]`.
 * Leaves its counts in the file that COUNTS_FILE names, for the closing line of the check.
 */
import { startTestRunner, type TestRunner, type TestSuiteResult } from '@web/test-runner';
import { noCounts, tellCounts, type Counts } from './setup/counts.js';
import { cheapPasswords } from './setup/cheap-passwords.js';
import { BrowserMissing, engines, type Engine } from './setup/browsers.js';
import { configFor, testsFor } from './web-test-runner.config.js';

function count(suite: TestSuiteResult | undefined, counts: Counts): void {
  for (const test of suite?.tests ?? []) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    if (!test.skipped && !test.passed) counts.failures.push(`${test.name}: ${test.error?.message?.split('\n')[0]}`);
  }
  for (const inner of suite?.suites ?? []) count(inner, counts);
}

function countAll(runner: TestRunner): Counts {
  const counts = noCounts();
  for (const session of runner.sessions.all()) {
    const before = counts.failed;
    count(session.testResults, counts);
    // A file that could not be loaded has no tests to fail.
    if (session.passed || counts.failed > before) continue;
    counts.failed += 1;
    counts.failures.push(`${session.testFile}: ${session.errors[0]?.message ?? 'not loaded'}`);
  }
  return counts;
}

const [engine, ...rest] = process.argv.slice(2) as [Engine, ...string[]];
if (!engines.includes(engine)) {
  console.error(`Say in which engine: ${engines.join(', ')}.`);
  process.exit(1);
}
const files = rest.filter((argument) => !argument.startsWith('--'));

Object.assign(process.env, cheapPasswords);
try {
  const runner = await startTestRunner({
    config: configFor(engine, files.length > 0 ? files : testsFor(engine), files.length === 0),
    readCliArgs: true,
    argv: rest.filter((argument) => argument.startsWith('--')),
    readFileConfig: false,
    autoExitProcess: false,
  });
  process.once('SIGINT', () => void runner?.stop());
  runner?.on('stopped', (passed) => {
    const counts = countAll(runner);
    tellCounts(counts);
    console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    process.exit(passed && counts.failed === 0 && counts.passed > 0 ? 0 : 1);
  });
} catch (error) {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exit(1);
}
