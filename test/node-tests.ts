/** Runs tests that live in Node: `tsx test/node-tests.ts <folder or file>…`. In `test`, only `*.node.test.ts` are Node's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cheapPasswords } from './setup/cheap-passwords.js';
import { addCounts, readCounts, tellCounts } from './setup/counts.js';
import { sharePostgres } from './support/postgres.js';

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
const passedOn = options.filter((option) => option !== '--serially');
const env = { ...process.env, ...cheapPasswords };
const isOfServer = files.some((file) => /^test\/(demo|e2e)\//.test(file));
const postgres = isOfServer ? await sharePostgres(env) : undefined;

const shares = options.includes('--serially') ? 1 : Math.min(2, files.length);
const folder = mkdtempSync(join(tmpdir(), 'settings-counts-'));
const countsOf = (share: number) => join(folder, `${share}.json`);

/** Every nth file, one after the other: a process for each would spend half of its time on starting. */
async function run(share: number): Promise<number> {
  const due = files.filter((_, file) => file % shares === share);
  const child = spawn(process.execPath, ['--import', 'tsx', ...reporters, ...passedOn, 'test/setup/in-one-process.ts', ...due], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...env, COUNTS_FILE: countsOf(share) },
  });
  // The first is heard at once; the others later, or their lines would mix.
  const held: Buffer[] = [];
  child.stdout.on('data', (said: Buffer) => void (share === 0 ? process.stdout.write(said) : held.push(said)));
  const [code] = (await once(child, 'close')) as [number | null];
  held.forEach((said) => process.stdout.write(said));
  return code ?? 1;
}

const codes = await Promise.all(Array.from({ length: shares }, (_, share) => run(share)));
await postgres?.stop();
tellCounts(addCounts(codes.map((_, share) => readCounts(countsOf(share)))));
rmSync(folder, { recursive: true });
process.exit(Math.max(...codes));
