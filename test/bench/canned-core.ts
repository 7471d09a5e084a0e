/**
 * What canned responses cost without a page: `npm run bench -- canned-core`. Each key of a search against a native filter in the same run, the
 * longest task of what is done with twenty thousand rows, and their heap. Run it on a quiet machine.
 */
import { cpus, loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { measureHeap } from './canned-heap.js';
import { measureKeystrokes } from './canned-keystrokes.js';
import { measureTasks } from './canned-tasks.js';

const rounds = 5;

const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
const ms = (value: number) => `${value.toFixed(2)} ms`;

setFlagsFromString('--expose-gc');
(globalThis as { gc?: unknown }).gc ??= runInNewContext('gc');

console.log(`load of the machine before: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors\n`);

for (const count of [10_000, 20_000, 100_000]) {
  measureKeystrokes(count, 1);
  const { own, native } = measureKeystrokes(count, rounds);
  const ratios = [0.5, 0.95].map((share) => (at(own, share) / at(native, share)).toFixed(2));
  console.log(
    `${count} rows: a key   ${ms(at(own, 0.5))}   p95 ${ms(at(own, 0.95))} (goal ≤ 16 ms)   worst ${ms(Math.max(...own))}\n` +
      `  native filter   ${ms(at(native, 0.5))}   p95 ${ms(at(native, 0.95))}   ratio ${ratios[0]}, of p95 ${ratios[1]}`,
  );
}

console.log('');
const tasks: Record<string, number>[] = [];
for (let round = 0; round < rounds; round++) tasks.push(await measureTasks(20_000));
for (const name of Object.keys(tasks[0]!)) {
  const longest = tasks.map((round) => round[name]!);
  console.log(`longest task of ${name.padEnd(48)} ${ms(at(longest, 0.5))}   worst of ${rounds} ${ms(Math.max(...longest))} (goal ≤ 50 ms)`);
}

console.log('');
for (const count of [10_000, 20_000]) {
  const { raw, kept } = measureHeap(count);
  const mega = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  console.log(`heap of ${count} rows, searched   ${mega(kept)}   their JSON ${mega(raw)}   ratio ${(kept / raw).toFixed(2)} (goal ≤ 3)`);
}
// What a session keeps open, such as its channel to other tabs, would keep the process.
process.exit(0);
