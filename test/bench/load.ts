/**
 * A thousand agents save at once while replies get lost and servers are killed: `npm run bench -- load [--on pglite|postgres]
 * [--sessions 1000] [--edits 5] [--kills 3] [--pace 100] [--seed 1]`. Fails when anything is lost, doubled, overwritten or not told.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startPostgres, type Postgres } from '../support/postgres.js';
import { isWhole, report } from './load/report.js';
import { runLoad, type Load } from './load/round.js';
import { needSockets, onPglite, onPostgres, type Storage } from './load/servers.js';

const number = { type: 'string' } as const;
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { on: { type: 'string' }, sessions: number, edits: number, kills: number, pace: number, seed: number },
});

function wholeNumber(name: Exclude<keyof typeof values, 'on'>, usual: number): number {
  const given = Number(values[name] ?? usual);
  if (Number.isInteger(given) && given >= 0) return given;
  throw new Error(`--${name} is no whole number.`);
}

const load: Load = {
  sessions: wholeNumber('sessions', 1_000),
  edits: wholeNumber('edits', 5),
  kills: wholeNumber('kills', 3),
  pace: wholeNumber('pace', 100),
  seed: wholeNumber('seed', Math.floor(Math.random() * 2 ** 31)),
};

async function run(storage: Storage): Promise<boolean> {
  try {
    const outcome = await runLoad(storage, load);
    console.log(`${report(outcome)}\n\nload of the machine: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors\n`);
    return isWhole(outcome);
  } finally {
    storage.remove();
  }
}

async function runAll(): Promise<boolean> {
  needSockets(load.sessions);
  console.log(
    `${load.sessions} sessions, twice ${load.edits} edits each, 5 % of the replies lost, ${load.kills} kills, --seed ${load.seed}; ` +
      `load of the machine before: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors\n`,
  );
  const whole: boolean[] = [];
  if (values.on !== 'postgres') whole.push(await run(onPglite()));
  let postgres: Postgres | undefined;
  if (values.on !== 'pglite') postgres = await startPostgres();
  if (postgres) whole.push(await run(await onPostgres(postgres)).finally(() => postgres.stop()));
  return whole.length > 0 && whole.every(Boolean);
}

runAll().then(
  (whole) => process.exit(whole ? 0 : 1),
  (error: Error) => {
    console.error(error.stack);
    process.exit(1);
  },
);
