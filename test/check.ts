/**
 * Everything that must hold, with one closing line: `npm run check -- [--only lint,unit] [--full]`.
 * A tool such as the compiler counts as one test. A runner that ran nothing has failed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { BrowserMissing, ensureBrowser, engines, type Engine } from './setup/browsers.js';
import { addCounts, noCounts, readCounts, type Counts } from './setup/counts.js';
import { steps, type Step } from './steps.js';

const logs = '.cache/check';
const atOnce = 2;
const longest = 15 * 60_000;

const words = process.argv.slice(2);
const only = words.includes('--only') ? words[words.indexOf('--only') + 1]?.split(',') : undefined;
const env = { ...process.env, ...(words.includes('--full') && { FULL: '1' }) };

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
const running = new Set<ChildProcess>();

/** Ends a step with all it started: each is the head of a process group of its own. */
function end(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

function execute(step: Step): Promise<boolean> {
  const log = openSync(`${logs}/${step.name}.log`, 'w');
  const child = spawn('bash', ['-c', step.command], {
    env: { ...env, COUNTS_FILE: `${logs}/${step.name}.json` },
    stdio: ['ignore', log, log],
    detached: true,
  });
  running.add(child);
  return new Promise((resolve) => {
    const limit = setTimeout(() => end(child), longest);
    child.once('exit', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve(code === 0);
    });
  });
}

function countOf(step: Step, succeeded: boolean): Counts {
  const counts = step.counts ? readCounts(`${logs}/${step.name}.json`) : { ...noCounts(), [succeeded ? 'passed' : 'failed']: 1 };
  // Whatever made a runner fail beside its tests (nothing run, too little covered, a crash) counts as one failure.
  if (counts.failed === 0 && (!succeeded || counts.passed === 0)) counts.failed = 1;
  if (counts.failed > counts.failures.length) counts.failures.push(`see ${logs}/${step.name}.log`);
  return { ...counts, failures: counts.failures.map((failure) => `${step.name}: ${failure}`) };
}

async function run(step: Step): Promise<Counts> {
  const began = Date.now();
  rmSync(`${logs}/${step.name}.json`, { force: true });
  const counts = countOf(step, await execute(step));
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(
    `${counts.failed > 0 ? 'FAIL' : 'ok  '} ${step.name.padEnd(10)} ${counts.passed} passed${skipped} (${step.says}, ${seconds(began)})`,
  );
  // What failed comes first: of a long output, some places keep the beginning only.
  counts.failures.forEach((failure) => console.log(`  ${failure}`));
  if (counts.failed > 0) console.log(readFileSync(`${logs}/${step.name}.log`, 'utf8').trimEnd().split('\n').slice(-60).join('\n'));
  return counts;
}

/** Runs the steps in their order, some at once; a step waits for what it needs. */
async function runAll(chosen: readonly Step[]): Promise<Counts[]> {
  const done = new Map<string, Promise<Counts>>();
  const waiting = [...chosen];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      for (const name of step.after ?? []) await done.get(name);
      const result = run(step);
      done.set(step.name, result);
      await result;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return Promise.all(done.values());
}

/** Finds or installs the browsers before anything runs. Returns the engines that this machine cannot have. */
function missingEngines(wanted: readonly Engine[]): Engine[] {
  return wanted.filter((engine) => {
    try {
      ensureBrowser(engine);
      return false;
    } catch (error) {
      if (!(error instanceof BrowserMissing)) throw error;
      const fatal = engine === 'chromium' || Boolean(process.env['CI']);
      console.error(fatal ? error.message : `NOT TESTED IN ${engine.toUpperCase()}: ${error.message}`);
      if (fatal) process.exit(1);
      return true;
    }
  });
}

function choose(): Step[] {
  const unknown = only?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  const needed = new Set(only?.flatMap((name) => [name, ...(steps.find((step) => step.name === name)?.after ?? [])]));
  return steps.filter(({ name }) => !only || needed.has(name));
}

process.once('SIGINT', () => {
  running.forEach(end);
  process.exit(130);
});

const began = Date.now();
mkdirSync(logs, { recursive: true });
const chosen = choose();
const missing = missingEngines(engines.filter((engine) => chosen.some((step) => step.browsers?.includes(engine))));
const total = addCounts(await runAll(chosen.filter(({ browsers = [] }) => !browsers.some((engine) => missing.includes(engine)))));
for (const failure of total.failures) console.log(`FAILED ${failure}`);
console.log(`in ${seconds(began)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
