/** Runs tests that live in Node: `tsx test/node-tests.ts <folder or file>…`. In `test`, only `*.node.test.ts` are Node's. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const nodeFolders = ['test/demo', 'test/repo', 'test/e2e'];
const isNodeTest = (path: string) =>
  path.endsWith('.node.test.ts') || (path.endsWith('.test.ts') && nodeFolders.some((folder) => path.startsWith(folder)));

function testsIn(place: string): string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => join(place, name));
  return files.filter(isNodeTest).sort();
}

/** `--serially` for tests that each need the whole machine; other options go to Node. */
const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));
const places = words.filter((word) => !word.startsWith('--'));
const serially = options.includes('--serially');
const files = places.flatMap(testsIn);
if (files.length === 0) {
  console.error(`There is no test in ${places.join(', ')}.`);
  process.exit(1);
}

const reporters = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=./test/setup/count-reporter.mjs',
  '--test-reporter-destination=stderr',
];
const concurrency = `--test-concurrency=${serially ? 1 : 2}`;
const passedOn = options.filter((option) => option !== '--serially');
const child = spawn(process.execPath, ['--import', 'tsx', '--test', concurrency, ...reporters, ...passedOn, ...files], {
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
