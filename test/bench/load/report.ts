import type { Delivery } from './audience.js';
import { isClean } from './audit.js';
import type { Outcome } from './round.js';
import type { Memory } from './servers.js';
import type { Tally } from './tally.js';

type Row = readonly [label: string, ...cells: string[]];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const count = (value: number) => value.toLocaleString('en').replaceAll(',', ' ');

function quantiles(values: readonly number[], shares: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return '–';
  return shares.map((share) => count(Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!))).join(' / ');
}

function columns(rows: readonly Row[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join('   '))
    .join('\n');
}

function savingRows({ rush, calm, killed }: Outcome['saving']): Row[] {
  const row = (label: string, cell: (tally: Tally) => string): Row => [label, cell(rush), cell(calm), cell(killed)];
  const shares = [0.5, 0.95, 0.99];
  return [
    ['', 'rush', 'calm, all listening', 'with kill -9'],
    row('requests', ({ requests }) => count(requests)),
    row('requests per second', ({ perSecond }) => count(Math.round(perSecond))),
    row('saves acknowledged', ({ saves }) => count(saves.length)),
    row('replies lost: work done / still at work', ({ lost }) => `${count(lost.answered)} / ${count(lost['at-work'])}`),
    row('lines broken by themselves', ({ broken }) => count(broken)),
    row('repeats / answered as repeated', ({ repeats, replayed }) => `${count(repeats)} / ${count(replayed)}`),
    row('stale / conflicts', ({ stale, conflicts }) => `${count(stale)} / ${count(conflicts)}`),
    row('answered 503', ({ busy }) => count(busy)),
    row('save, ms p50 / p95 / p99', ({ saves }) => quantiles(saves, shares)),
    row('load, ms p50 / p95 / p99', ({ loads }) => quantiles(loads, shares)),
  ];
}

function memoryRows({ start, rush, calm, end }: Outcome['memory']): Row[] {
  const cells = (moment: readonly Memory[], of: keyof Memory) => moment.map((memory) => memory[of]).join(' + ');
  return [
    ['memory of each process, MB', 'start', 'after the rush', 'all listening', 'end'],
    ['now', cells(start, 'now'), cells(rush, 'now'), cells(calm, 'now'), cells(end, 'now')],
    ['highest', cells(start, 'peak'), cells(rush, 'peak'), cells(calm, 'peak'), cells(end, 'peak')],
  ];
}

function eventRows({ own, afterKills, hints }: Outcome['events']): Row[] {
  const row = (label: string, { times, missed }: Delivery, timed = true): Row => [
    label,
    count(times.length),
    timed ? quantiles(times, [0.5, 0.95]) : '–',
    count(missed),
  ];
  return [
    ['events', 'heard', 'save sent → heard, ms p50 / p95', 'clients that missed one'],
    row('own events, calm', own),
    row('hints of /demo/events, one change at a time', hints),
    row('own events, gone on after the kills', afterKills, false),
  ];
}

function killRows(kills: Outcome['kills']): Row[] {
  return [
    ['kill -9', 'under way', 'acknowledged before', 'found after', 'back after, ms'],
    ...kills.map(({ underWay, acknowledged, found, away }, index): Row => [
      `number ${index + 1}`,
      count(underWay),
      count(acknowledged),
      count(found),
      count(Math.round(away)),
    ]),
  ];
}

/** Nothing lost, nothing twice, nobody overwritten, everybody told. */
export const isWhole = ({ findings, events, kills }: Outcome): boolean =>
  isClean(findings) &&
  Object.values(events).every(({ missed }) => missed === 0) &&
  kills.every(({ acknowledged, found }) => acknowledged === found);

export function report(outcome: Outcome): string {
  const { findings, kills, breaks } = outcome;
  const verdict: Row[] = [
    ['edits in the database', count(findings.effects)],
    ['streams that broke and went on', count(breaks)],
    ['lost', count(findings.lost)],
    ['applied twice', count(findings.twice)],
    ['overwritten unseen', count(findings.unseen)],
    ['otherwise strange', count(findings.strange)],
    ['clients that missed an event', count(sum(Object.values(outcome.events).map(({ missed }) => missed)))],
  ];
  const tables = [savingRows(outcome.saving), eventRows(outcome.events), memoryRows(outcome.memory), killRows(kills), verdict];
  return [`== ${outcome.name}`, ...tables.map(columns), ...findings.sentences].join('\n\n');
}
